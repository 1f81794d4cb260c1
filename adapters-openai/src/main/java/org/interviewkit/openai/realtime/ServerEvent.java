package org.interviewkit.openai.realtime;

import java.util.List;
import java.util.Optional;
import org.interviewkit.port.ConversationEvent;
import org.interviewkit.port.Reasoner;

/** What the service says, as far as a conversation needs it. Members that are missing or null are empty; a message that cannot be used is {@link Other}. */
sealed interface ServerEvent {

  /** What nobody counted. */
  Reasoner.Tokens NOTHING = new Reasoner.Tokens(0, 0);

  /** What the service read and wrote for this; zeros when it does not say. */
  default Reasoner.Tokens tokens() {
    return NOTHING;
  }

  /** The same as the system is told, also of what nobody wants to hear; empty when there is nothing to tell. */
  default Optional<ConversationEvent> cost() {
    return tokens().equals(NOTHING) ? Optional.empty() : Optional.of(new ConversationEvent.Spent(tokens()));
  }

  /** What the candidate's voice does. */
  sealed interface Listening extends ServerEvent {}

  /** What the service plays itself, on a call. */
  sealed interface Airing extends ServerEvent {}

  /** What a conversation needs to do nothing about. */
  sealed interface Unneeded extends ServerEvent {}

  record SessionCreated(long expiresAt) implements Unneeded {}

  record SessionUpdated(Terms terms) implements Unneeded {}

  record SpeechStarted(String item, long atMillis) implements Listening {}

  record SpeechStopped(String item, long atMillis) implements Listening {}

  record Committed(String item, Optional<String> previous) implements ServerEvent {}

  /**
   * An item is part of the conversation.
   *
   * @param kind whose it is, or what else it is
   * @param content what it holds first, or nothing
   */
  record ItemAdded(String item, String kind, String content, Optional<String> previous) implements ServerEvent {}

  record ItemDeleted(String item) implements Unneeded {}

  record Understanding(String item, String words) implements Listening {}

  /**
   * What the candidate said.
   *
   * @param tokens what writing it down cost; zeros when the service does not say
   */
  record Understood(String item, String words, Reasoner.Tokens tokens) implements ServerEvent {

    Understood(String item, String words) {
      this(item, words, NOTHING);
    }
  }

  record NotUnderstood(String item) implements ServerEvent {}

  /**
   * An answer is being made.
   *
   * @param mark of the request, if the service repeats it
   */
  record ResponseCreated(String response, Optional<String> mark) implements ServerEvent {}

  record AiringStarted(String response) implements Airing {}

  record AiringStopped(String response) implements Airing {}

  record AiringCleared(String response) implements Airing {}

  record AiringCut(String item, long atMillis) implements Airing {}

  record Voice(String response, String item, String audio) implements ServerEvent {}

  record VoiceDone(String item) implements ServerEvent {}

  record Saying(String response, String item, String words) implements ServerEvent {}

  record Said(String response, String item, String words) implements ServerEvent {}

  /**
   * The end of an answer.
   *
   * @param status completed, cancelled, failed or incomplete
   * @param code what failed, or nothing
   * @param tokens what it cost; zeros when the service does not say
   */
  record ResponseDone(String response, String status, String code, List<Output> output, Reasoner.Tokens tokens) implements ServerEvent {

    ResponseDone(String response, String status, String code, List<Output> output) {
      this(response, status, code, output, NOTHING);
    }
  }

  /** An item of an answer: a message, or the call of a function. */
  record Output(String item, String kind, String name, String call) {}

  record Failure(String code, String type) implements ServerEvent {}

  /** Not needed, not known, or not readable. */
  record Other(String type) implements Unneeded {}

  /** Reads a message. Never fails. */
  static ServerEvent read(String message) {
    return Members.of(message).map(ServerEvent::read).orElse(new Other(""));
  }

  private static ServerEvent read(Members event) {
    String type = event.text("type").orElse("");
    Optional<String> item = event.text("item_id").filter(ServerEvent::isName);
    Optional<ServerEvent> known =
        switch (type) {
          case "response.output_audio.delta" -> item.flatMap(id -> event.text("delta").filter(Pcm::isPlain).map(audio -> new Voice(response(event), id, audio)));
          case "response.output_audio.done" -> item.map(VoiceDone::new);
          case "response.output_audio_transcript.delta", "response.output_text.delta" -> item.map(id -> new Saying(response(event), id, event.text("delta").orElse("")));
          case "response.output_audio_transcript.done" -> item.map(id -> new Said(response(event), id, event.text("transcript").orElse("")));
          case "response.output_text.done" -> item.map(id -> new Said(response(event), id, event.text("text").orElse("")));
          case "input_audio_buffer.speech_started" -> item.map(id -> new SpeechStarted(id, event.number("audio_start_ms").orElse(0)));
          case "input_audio_buffer.speech_stopped" -> item.map(id -> new SpeechStopped(id, event.number("audio_end_ms").orElse(0)));
          case "input_audio_buffer.committed" -> item.map(id -> new Committed(id, previous(event)));
          case "conversation.item.added", "conversation.item.created", "conversation.item.done" ->
              event.object("item").flatMap(added -> id(added).map(id -> new ItemAdded(id, kind(added), content(added), previous(event))));
          case "conversation.item.input_audio_transcription.delta" -> item.map(id -> new Understanding(id, event.text("delta").orElse("")));
          case "conversation.item.input_audio_transcription.completed" -> item.map(id -> new Understood(id, event.text("transcript").orElse(""), tokens(event)));
          case "conversation.item.input_audio_transcription.failed" -> item.map(NotUnderstood::new);
          case "response.created" ->
              event.object("response").flatMap(made -> id(made).map(id -> new ResponseCreated(id, made.object("metadata").flatMap(data -> data.text(ClientEvents.MARK)))));
          case "conversation.item.deleted" -> item.map(ItemDeleted::new);
          case "conversation.item.truncated" -> item.map(id -> new AiringCut(id, event.number("audio_end_ms").orElse(0)));
          case "output_audio_buffer.started" -> event.text("response_id").filter(ServerEvent::isName).map(AiringStarted::new);
          case "output_audio_buffer.stopped" -> event.text("response_id").filter(ServerEvent::isName).map(AiringStopped::new);
          case "output_audio_buffer.cleared" -> event.text("response_id").filter(ServerEvent::isName).map(AiringCleared::new);
          case "session.updated" -> event.object("session").map(Terms::of).map(SessionUpdated::new);
          case "response.done" -> event.object("response").flatMap(ServerEvent::done);
          case "session.created" -> Optional.of(new SessionCreated(event.object("session").stream().mapToLong(session -> session.number("expires_at").orElse(0)).sum()));
          case "error" -> event.object("error").map(error -> new Failure(name(error, "code"), name(error, "type")));
          default -> Optional.empty();
        };
    return known.orElse(new Other(type));
  }

  private static Optional<ServerEvent> done(Members response) {
    Optional<Members> details = response.object("status_details");
    Optional<String> failed = details.flatMap(each -> each.object("error")).map(error -> error.text("code").isPresent() ? name(error, "code") : name(error, "type"));
    String code = failed.or(() -> details.map(each -> name(each, "reason"))).orElse("");
    List<Output> output =
        response.objects("output").stream()
            .map(item -> new Output(item.text("id").orElse(""), kind(item), item.text("name").orElse(""), item.text("call_id").orElse("")))
            .toList();
    return id(response).map(id -> new ResponseDone(id, name(response, "status"), code, output, tokens(response)));
  }

  private static Optional<String> id(Members item) {
    return item.text("id").filter(ServerEvent::isName);
  }

  private static String name(Members object, String member) {
    return object.text(member).filter(ServerEvent::isName).orElse("");
  }

  /** Identifiers and codes go into messages, turns and logs as they are. */
  private static boolean isName(String text) {
    return !text.isEmpty() && text.length() <= 64 && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_-.:".indexOf(c) >= 0);
  }

  private static Reasoner.Tokens tokens(Members of) {
    return of.object("usage").map(usage -> new Reasoner.Tokens(Math.max(0, usage.number("input_tokens").orElse(0)), Math.max(0, usage.number("output_tokens").orElse(0)))).orElse(NOTHING);
  }

  /** Who speaks in an item, or what else it is. */
  private static String kind(Members item) {
    return item.text("role").or(() -> item.text("type")).orElse("");
  }

  private static String content(Members item) {
    return item.objects("content").stream().findFirst().flatMap(part -> part.text("type")).orElse("");
  }

  private static Optional<String> previous(Members event) {
    return event.text("previous_item_id").filter(id -> !id.isEmpty());
  }

  private static String response(Members event) {
    return event.text("response_id").orElse("");
  }
}
