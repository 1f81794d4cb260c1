package org.interviewkit.liberty.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.application.LiveEvent;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.port.AudioEvent;

/**
 * OpenAI's Realtime protocol as its servers speak it. Turns are items of a conversation; the interviewer's are outputs of responses. What belongs to a response keeps its order,
 * among the sounds. Safe for use by many threads.
 */
final class RealtimeWording implements Wording {

  private static final Duration BETWEEN_PINGS = Duration.ofSeconds(25);

  private final Outbox outbox;
  private final Clock clock;
  private final RealtimeMessages messages;
  private final Map<String, ObjectNode> items = new LinkedHashMap<>();
  private final Map<String, Duration> begun = new HashMap<>();
  private final Map<String, Duration> spokenFor = new HashMap<>();
  private final Set<Integer> told = new HashSet<>();
  private Optional<SpokenTurn> speaking = Optional.empty();
  private Optional<String> last = Optional.empty();
  private Instant pinged;
  private ObjectNode terms = JsonNodeFactory.instance.objectNode();
  private boolean cancelling;
  private boolean voice;
  private int before;
  private int fresh;

  RealtimeWording(InterviewId interview, Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
    this.messages = new RealtimeMessages(interview);
    this.pinged = clock.instant();
  }

  @Override
  public String soundType() {
    return "input_audio_buffer.append";
  }

  @Override
  public synchronized void on(LiveEvent event) {
    switch (event) {
      case LiveEvent.Ready ready -> {
        voice = ready.spoken() && !ready.direct();
        before = ready.lastPosition();
        terms = messages.terms(ready);
        write(messages.session("session.created", voice, terms));
        if (ready.recorded()) {
          place(RealtimeMessages.said("notice_recorded", "system", "completed", "input_text", "text", Optional.of(RealtimeMessages.recorded(ready))));
        }
      }
      case LiveEvent.TurnStored stored -> stored(stored.turn());
      case LiveEvent.Problem problem ->
          write(messages.error("server_error", problem.trouble().name().toLowerCase(Locale.ROOT), problem.message(), Optional.empty()));
      case LiveEvent.Acknowledged acknowledged -> acknowledged.clientId().map(items::get).ifPresent(item -> write(messages.item("conversation.item.done", item)));
      case LiveEvent.InterviewerState unused -> {}
      case LiveEvent.CandidateState unused -> {}
      case LiveEvent.Clock unused -> {}
      case LiveEvent.StatusChanged unused -> {}
      case LiveEvent.Supervised unused -> {}
      case LiveEvent.HandedOver unused -> {}
      case LiveEvent.Covered unused -> {}
    }
  }

  @Override
  public synchronized void hear(AudioEvent event) {
    switch (event) {
      case AudioEvent.Voice sound -> {
        speaking(sound.item());
        outbox.sendSound(messages.voice(sound.item(), sound.audio()));
      }
      case AudioEvent.Caption caption -> {
        speaking(caption.item()).add(caption.words());
        outbox.sendSound(messages.part("response.output_audio_transcript.delta", caption.item()).put("delta", caption.words()).toString());
      }
      case AudioEvent.VoiceDone done -> speaking.filter(turn -> turn.item().equals(done.item()) && turn.finish()).ifPresent(turn -> outbox.sendSounds(ending(turn, "completed")));
      case AudioEvent.Silenced silenced -> silenced(silenced.item());
      case AudioEvent.SpeechStarted started -> {
        begun.put(started.item(), started.at());
        write(messages.about("input_audio_buffer.speech_started", started.item()).put("audio_start_ms", started.at().toMillis()));
      }
      case AudioEvent.SpeechStopped stopped -> {
        Optional.ofNullable(begun.remove(stopped.item())).ifPresent(from -> spokenFor.put(stopped.item(), stopped.at().minus(from)));
        write(messages.about("input_audio_buffer.speech_stopped", stopped.item()).put("audio_end_ms", stopped.at().toMillis()));
        write(messages.about("input_audio_buffer.committed", stopped.item()).put("previous_item_id", last.orElse(null)));
        place(RealtimeMessages.said(stopped.item(), "user", "completed", "input_audio", "transcript", Optional.empty()));
      }
      case AudioEvent.Call unasked -> {}
      case AudioEvent.Heard heard -> write(messages.content("conversation.item.input_audio_transcription.delta", heard.item()).put("delta", heard.words()));
    }
  }

  @Override
  public void error(String code, String why, Optional<String> about) {
    write(messages.error("invalid_request_error", code, why, about));
  }

  /** Whether something had been said before this connection. */
  synchronized boolean isContinued() {
    return before > 0;
  }

  /** The other side has asked for silence: what is cut off next was cut off by that. */
  synchronized void cancelling() {
    cancelling = speaking.isPresent();
  }

  /** Says how the session is, which is how it was. */
  synchronized void updated() {
    write(messages.session("session.updated", voice, terms));
  }

  /**
   * Gives an item back.
   *
   * @throws BadMessage if there is none
   */
  synchronized void retrieved(String id) {
    write(messages.item("conversation.item.retrieved", require(id)));
  }

  /**
   * Confirms how far a turn was played.
   *
   * @throws BadMessage if there is no such turn
   */
  synchronized void truncated(String id, int until) {
    require(id);
    write(messages.content("conversation.item.truncated", id).put("audio_end_ms", until));
  }

  /** An identifier for an item whose sender gave it none. */
  synchronized String freshId() {
    fresh++;
    return "msg_" + before + "_" + fresh;
  }

  /** Asks the other side for a sign of life now and then: whoever thinks for long sends nothing. */
  synchronized void beat() {
    Instant now = clock.instant();
    if (Duration.between(pinged, now).compareTo(BETWEEN_PINGS) > 0) {
      pinged = now;
      outbox.ping();
    }
  }

  private SpokenTurn speaking(String id) {
    return speaking.filter(turn -> turn.item().equals(id)).orElseGet(() -> opened(id));
  }

  private SpokenTurn opened(String id) {
    ObjectNode item = RealtimeMessages.said(id, "assistant", "in_progress", "output_audio", "transcript", Optional.of(""));
    List<String> opening = new ArrayList<>();
    opening.add(messages.response("response.created", id, "in_progress").toString());
    opening.add(messages.output("response.output_item.added", item).toString());
    opening.add(messages.placed("conversation.item.added", item, last).toString());
    ObjectNode part = messages.part("response.content_part.added", id);
    part.putObject("part").put("type", "audio").put("transcript", "");
    opening.add(part.toString());
    SpokenTurn turn = new SpokenTurn(id, opening, last);
    cancelling = false;
    remember(item);
    speaking = Optional.of(turn);
    outbox.sendSounds(opening);
    return turn;
  }

  /** What has not been written of a turn is not written any more; and that it is over, unless that was said, or nothing was. */
  private void silenced(String id) {
    List<List<String>> dropped = outbox.dropSounds();
    speaking
        .filter(one -> dropped.contains(one.opening()))
        .ifPresent(
            untold -> {
              items.remove(untold.item());
              last = untold.before();
            });
    Optional<SpokenTurn> turn = speaking.filter(one -> one.item().equals(id) && !dropped.contains(one.opening()));
    boolean toldToTheEnd = turn.filter(one -> !one.finish()).isPresent() && dropped.isEmpty();
    if (!toldToTheEnd) {
      turn.ifPresent(one -> ending(one, "cancelled").forEach(outbox::send));
    }
  }

  private List<String> ending(SpokenTurn turn, String status) {
    ObjectNode item =
        RealtimeMessages.said(turn.item(), "assistant", status.equals("completed") ? status : "incomplete", "output_audio", "transcript", Optional.of(turn.words()));
    items.put(turn.item(), item);
    return messages.ending(item, turn.words(), status, cancelling ? "client_cancelled" : "turn_detected");
  }

  /** A turn may come twice: a new one while it happens, and once more when what was said is told again. */
  private void stored(Turn turn) {
    if (!told.add(turn.position())) {
      return;
    }
    String id = turn.clientId().orElse("turn_" + turn.position());
    boolean sound = turn.type() == TurnType.AUDIO;
    switch (turn.speaker()) {
      case USER -> {
        if (sound && turn.position() > before) {
          understood(id, turn.content());
        } else {
          place(RealtimeMessages.said(id, "user", "completed", sound ? "input_audio" : "input_text", sound ? "transcript" : "text", Optional.of(turn.content())));
        }
      }
      case ASSISTANT -> {
        if (turn.position() <= before) {
          place(RealtimeMessages.said(id, "assistant", "completed", sound ? "output_audio" : "output_text", sound ? "transcript" : "text", Optional.of(turn.content())));
        } else if (!sound) {
          written(id, turn.content());
        }
      }
      case PERSON -> place(RealtimeMessages.said(id, "assistant", "completed", "output_text", "text", Optional.of(turn.content())));
      case SYSTEM -> place(RealtimeMessages.said(id, "system", "completed", "input_text", "text", Optional.of(turn.content())));
    }
  }

  private void understood(String id, String words) {
    ObjectNode item = RealtimeMessages.said(id, "user", "completed", "input_audio", "transcript", Optional.of(words));
    if (!items.containsKey(id)) {
      place(item);
    }
    items.put(id, item);
    ObjectNode message = messages.content("conversation.item.input_audio_transcription.completed", id).put("transcript", words);
    double seconds = Optional.ofNullable(spokenFor.remove(id)).map(Duration::toMillis).orElse(0L) / 1_000.0;
    message.putObject("usage").put("type", "duration").put("seconds", seconds);
    write(message);
  }

  /** A turn of the interviewer that nobody speaks. */
  private void written(String id, String words) {
    ObjectNode item = RealtimeMessages.said(id, "assistant", "in_progress", "output_text", "text", Optional.of(""));
    write(messages.response("response.created", id, "in_progress"));
    write(messages.output("response.output_item.added", item));
    write(messages.placed("conversation.item.added", item, last));
    ObjectNode part = messages.part("response.content_part.added", id);
    part.putObject("part").put("type", "text").put("text", "");
    write(part);
    write(messages.part("response.output_text.delta", id).put("delta", words));
    write(messages.part("response.output_text.done", id).put("text", words));
    ObjectNode whole = messages.part("response.content_part.done", id);
    whole.putObject("part").put("type", "text").put("text", words);
    write(whole);
    ObjectNode done = RealtimeMessages.said(id, "assistant", "completed", "output_text", "text", Optional.of(words));
    remember(done);
    write(messages.item("conversation.item.done", done));
    write(messages.output("response.output_item.done", done));
    ObjectNode response = messages.response("response.done", id, "completed");
    ((ObjectNode) response.get("response")).putArray("output").add(done.deepCopy());
    write(response);
  }

  /** Puts a whole item behind the others. */
  private void place(ObjectNode item) {
    write(messages.placed("conversation.item.added", item, last));
    write(messages.placed("conversation.item.done", item, last));
    remember(item);
  }

  private void remember(ObjectNode item) {
    String id = item.get("id").textValue();
    items.put(id, item);
    last = Optional.of(id);
  }

  private ObjectNode require(String id) {
    ObjectNode item = items.get(id);
    if (item == null) {
      throw new BadMessage("item_not_found", "there is no item of this identifier");
    }
    return item;
  }

  private void write(ObjectNode message) {
    outbox.send(message.toString());
  }
}
