package org.interviewkit.openai.realtime.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One connection to the service that is played. */
public final class UpstreamSession {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Upstream upstream;
  private final int number;
  private final Optional<String> call;
  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final List<String> conversation = new ArrayList<>();
  private final Map<String, String> written = new HashMap<>();
  private volatile Optional<WebSocketServer.Connection> connection = Optional.empty();
  private JsonNode configuration;
  private Optional<Answer> playing = Optional.empty();
  private long playingSince;
  private Optional<String> lastItem = Optional.empty();
  private Optional<String> speech = Optional.empty();
  private Optional<Answer> answer = Optional.empty();
  private Optional<Answer> begun = Optional.empty();
  private int events;
  private int items;
  private int answers;
  private long heardMillis;
  private long quietMillis;
  private volatile boolean closed;

  UpstreamSession(Upstream upstream, int number, Optional<String> call, JsonNode configuration) {
    this.upstream = upstream;
    this.number = number;
    this.call = call;
    this.configuration = configuration;
  }

  /** Its name, if it is a call. */
  public Optional<String> call() {
    return call;
  }

  /** How it is set up now. */
  public synchronized JsonNode configuration() {
    return configuration;
  }

  /** The candidate's device sends a message by the channel of its own that it has in a call. */
  public synchronized void fromDevice(String message) {
    carryOut(Protocol.read(message));
  }

  /** The candidate speaks, in pieces, by the call's own way. */
  public synchronized void hears(List<String> pieces) {
    if (!closed) {
      pieces.forEach(this::hear);
    }
  }

  /** A call comes to its end, as when the device is gone. */
  public void over() {
    closed = true;
    connection.ifPresent(open -> open.close(1000, "the call is over"));
  }

  WebSocketServer.Visitor attach(WebSocketServer.Connection opened) {
    connection = Optional.of(opened);
    return new WebSocketServer.Visitor() {
      @Override
      public void message(String text) {
        take(text);
      }

      @Override
      public void closed() {
        connection = connection.filter(present -> present != opened);
        closed = closed || call.isEmpty();
      }
    };
  }

  /** Everything that came, sound left out. */
  public List<JsonNode> received() {
    return received;
  }

  /** What came of a type. */
  public List<JsonNode> received(String type) {
    return received.stream().filter(message -> message.path("type").asText().equals(type)).toList();
  }

  /** What was said so far, as the service knows it: {@code role: words}. */
  public synchronized List<String> conversation() {
    return List.copyOf(conversation);
  }

  /** How much sound came. */
  public synchronized long heardMillis() {
    return heardMillis;
  }

  /** Whether it is over. */
  public boolean isClosed() {
    return closed;
  }

  /** Hangs up without a word. */
  public void drop() {
    connection.ifPresent(WebSocketServer.Connection::drop);
  }

  /** Reads nothing more, and keeps the connection. */
  public void stall() {
    connection.ifPresent(WebSocketServer.Connection::stall);
  }

  /** Closes. */
  public void close(int code) {
    connection.ifPresent(open -> open.close(code, "scripted"));
  }

  /** Ends the session as the service does after an hour. */
  public void expire() {
    send(event("error").set("error", JSON.objectNode().put("type", "invalid_request_error").put("code", "session_expired").put("message",
        "Your session hit the maximum duration of 60 minutes.")));
    connection.ifPresent(open -> open.close(1001, "session_expired"));
  }

  /** Sends something that fits no schema. */
  public void sendRaw(String message) {
    connection.ifPresent(open -> open.send(message));
  }

  synchronized void begin() {
    ObjectNode session = JSON.objectNode().put("type", "realtime").put("object", "realtime.session").put("id", "sess_" + number).put("expires_at", 1_795_000_000L);
    session.putNull("tracing").putNull("prompt");
    send(event("session.created").set("session", session));
  }

  private synchronized void take(String text) {
    Protocol.faultOfClient(text).ifPresent(fault -> upstream.fault(fault + " " + text.substring(0, Math.min(300, text.length()))));
    JsonNode message = Protocol.read(text);
    String type = message.path("type").asText();
    if (!type.equals("input_audio_buffer.append")) {
      received.add(message);
    }
    if (upstream.isDeaf()) {
      return;
    }
    carryOut(message);
  }

  private void carryOut(JsonNode message) {
    switch (message.path("type").asText()) {
      case "session.update" -> configure(message.get("session"));
      case "input_audio_buffer.append" -> hear(message.get("audio").asText());
      case "input_audio_buffer.commit" -> commit();
      case "conversation.item.create" -> add(message.get("item"));
      case "conversation.item.truncate" -> truncate(message);
      case "conversation.item.delete" -> delete(message.get("item_id").asText());
      case "response.create" -> respond(message.at("/response/metadata"));
      case "response.cancel" -> cancel("client_cancelled");
      case "output_audio_buffer.clear" -> silence();
      default -> {}
    }
  }

  private void configure(JsonNode session) {
    configuration = merged(configuration, session);
    send(event("session.updated").set("session", ((ObjectNode) configuration.deepCopy()).put("id", "sess_" + number).put("object", "realtime.session")));
  }

  private static JsonNode merged(JsonNode old, JsonNode update) {
    ObjectNode all = old.deepCopy();
    update.fields().forEachRemaining(each -> all.set(each.getKey(), each.getValue().isObject() && all.path(each.getKey()).isObject()
        ? merged(all.get(each.getKey()), each.getValue()) : each.getValue()));
    return all;
  }

  private void hear(String audio) {
    int millis = Sound.millis(audio);
    heardMillis += millis;
    JsonNode wished = configuration.at("/audio/input/turn_detection");
    JsonNode turns = isDictation() && wished.isMissingNode() ? JSON.objectNode().put("type", "server_vad") : wished;
    boolean loud = Sound.isLoud(audio);
    if (loud && speech.isEmpty()) {
      speech = Optional.of(nextItem());
      if (turns.isObject()) {
        send(event("input_audio_buffer.speech_started").put("audio_start_ms", heardMillis - millis).put("item_id", speech.get()));
        if (turns.path("interrupt_response").asBoolean(true)) {
          cancel("turn_detected");
          silence();
        }
      }
    }
    quietMillis = loud ? 0 : quietMillis + millis;
    if (speech.isPresent() && turns.isObject() && quietMillis >= turns.path("silence_duration_ms").asInt(500)) {
      send(event("input_audio_buffer.speech_stopped").put("audio_end_ms", heardMillis - quietMillis).put("item_id", speech.get()));
      commit();
      if (!isDictation() && turns.path("create_response").asBoolean(true)) {
        respond(JSON.nullNode());
      }
    }
  }

  private void commit() {
    if (speech.isEmpty()) {
      error("input_audio_buffer_commit_empty");
      return;
    }
    String item = speech.get();
    speech = Optional.empty();
    send(after(event("input_audio_buffer.committed").put("item_id", item)));
    ObjectNode content = JSON.objectNode().put("type", "input_audio").putNull("transcript");
    ObjectNode message = JSON.objectNode().put("id", item).put("type", "message").put("object", "realtime.item").put("status", "completed").put("role", "user");
    message.putArray("content").add(content);
    added(message);
    String words = upstream.nextTranscript("words of " + item);
    int at = conversation.size();
    conversation.add("user: " + words);
    Thread.ofVirtual().start(() -> transcribed(item, words, at));
  }

  private void transcribed(String item, String words, int at) {
    pause(upstream.transcription().toMillis());
    for (String word : isDictation() ? words.splitWithDelimiters(" ", 0) : new String[0]) {
      send(event("conversation.item.input_audio_transcription.delta").put("item_id", item).put("content_index", 0).put("delta", word));
      pause(Answer.WORD_MILLIS / 4);
    }
    ObjectNode usage = JSON.objectNode().put("type", "duration").put("seconds", 2.5);
    send(event("conversation.item.input_audio_transcription.completed").put("item_id", item).put("content_index", 0).put("transcript", words).set("usage", usage));
  }

  private void add(JsonNode item) {
    added(((ObjectNode) item.deepCopy()).put("object", "realtime.item").put("status", "completed"));
    if (item.has("role")) {
      String line = item.get("role").asText() + ": " + item.at("/content/0/text").asText();
      conversation.add(line);
      written.put(item.path("id").asText(), line);
    }
  }

  private void added(ObjectNode item) {
    ObjectNode event = event("conversation.item.added");
    send(after(event).set("item", item));
    ObjectNode done = event("conversation.item.done");
    send(after(done).set("item", item));
    lastItem = Optional.of(item.get("id").asText());
  }

  private void truncate(JsonNode message) {
    send(event("conversation.item.truncated").put("item_id", message.get("item_id").asText()).put("content_index", 0).put("audio_end_ms", message.get("audio_end_ms").asInt()));
  }

  private void delete(String item) {
    Optional.ofNullable(written.remove(item)).ifPresent(conversation::remove);
    send(event("conversation.item.deleted").put("item_id", item));
  }

  private void respond(JsonNode metadata) {
    if (answer.isPresent()) {
      error("conversation_already_has_active_response");
      return;
    }
    answers++;
    Answer next = new Answer("resp_" + number + "_" + answers, nextItem(), upstream.reply(List.copyOf(conversation)), upstream.takeFailure(), metadata, isWritten());
    answer = Optional.of(next);
    send(event("response.created").set("response", next.json("in_progress", "")));
    Thread.ofVirtual().start(() -> speak(next));
  }

  private void speak(Answer said) {
    if (!said.failure().isEmpty()) {
      finish(said, "failed", said.failure());
      return;
    }
    synchronized (this) {
      if (answer.filter(said::equals).isEmpty()) {
        return;
      }
      ObjectNode item = said.item(JSON.arrayNode());
      send(event("response.output_item.added").put("response_id", said.id()).put("output_index", 0).set("item", item));
      send(after(event("conversation.item.added")).set("item", item));
      lastItem = Optional.of(said.item());
      begun = Optional.of(said);
      if (call.isPresent()) {
        playing = Optional.of(said);
        playingSince = System.nanoTime();
        upstream.plays(true);
        send(event("output_audio_buffer.started").put("response_id", said.id()));
        Thread.ofVirtual().start(() -> play(said));
      }
    }
    for (String word : said.reply().words().splitWithDelimiters(" ", 0)) {
      if (!say(said, word)) {
        return;
      }
      pause(upstream.isSlow() && call.isEmpty() ? Answer.WORD_MILLIS / 2 : 0);
    }
    finish(said, "completed", "");
  }

  private synchronized boolean say(Answer said, String word) {
    if (answer.filter(said::equals).isEmpty()) {
      return false;
    }
    send(said.part(event(isWritten() ? "response.output_text.delta" : "response.output_audio_transcript.delta")).put("delta", word));
    if (isWritten() || call.isPresent()) {
      return true;
    }
    Sound.speech(Answer.WORD_MILLIS / 2, Answer.WORD_MILLIS / 2).forEach(audio -> send(said.part(event("response.output_audio.delta")).put("delta", audio)));
    return true;
  }

  private synchronized void finish(Answer said, String status, String why) {
    if (answer.filter(said::equals).isEmpty()) {
      return;
    }
    answer = Optional.empty();
    if (status.equals("completed") && isWritten()) {
      send(said.part(event("response.output_text.done")).put("text", said.reply().words()));
    } else if (status.equals("completed")) {
      send(said.part(event("response.output_audio.done")));
      send(said.part(event("response.output_audio_transcript.done")).put("transcript", said.reply().words()));
    }
    if (begun.filter(said::equals).isPresent()) {
      conversation.add("assistant: " + said.reply().words());
    }
    send(event("response.done").set("response", said.json(status, why)));
    ObjectNode limit = JSON.objectNode().put("name", "tokens").put("limit", 40_000).put("remaining", 39_000).put("reset_seconds", 1.5);
    ObjectNode limits = event("rate_limits.updated");
    limits.putArray("rate_limits").add(limit);
    send(limits);
  }

  /** Whether it writes down what it hears, and does nothing else. */
  private boolean isDictation() {
    return configuration.path("type").asText().equals("transcription");
  }

  private boolean isWritten() {
    return configuration.at("/output_modalities/0").asText().equals("text");
  }

  /** A call plays what is said as long as it takes to say it, or nearly no time. */
  private void play(Answer said) {
    pause(lengthOf(said));
    synchronized (this) {
      if (playing.filter(said::equals).isPresent()) {
        playing = Optional.empty();
        upstream.plays(false);
        send(event("output_audio_buffer.stopped").put("response_id", said.id()));
      }
    }
  }

  private long lengthOf(Answer said) {
    return upstream.isSlow() ? (long) Answer.WORD_MILLIS * said.reply().words().split(" ").length : 50;
  }

  private void silence() {
    if (playing.isPresent()) {
      Answer cut = playing.get();
      playing = Optional.empty();
      upstream.plays(false);
      send(event("output_audio_buffer.cleared").put("response_id", cut.id()));
      long heard = (System.nanoTime() - playingSince) / 1_000_000;
      send(event("conversation.item.truncated").put("item_id", cut.item()).put("content_index", 0).put("audio_end_ms", heard));
    }
  }

  private void cancel(String why) {
    if (answer.isEmpty()) {
      if (why.equals("client_cancelled")) {
        error("response_cancel_not_active");
      }
      return;
    }
    finish(answer.get(), "cancelled", why);
  }

  private void error(String code) {
    send(event("error").set("error", JSON.objectNode().put("type", "invalid_request_error").put("code", code).put("message", "scripted")));
  }

  private ObjectNode after(ObjectNode event) {
    return event.put("previous_item_id", lastItem.orElse(null));
  }

  private String nextItem() {
    items++;
    return "item_" + number + "_" + items;
  }

  private synchronized ObjectNode event(String type) {
    events++;
    return JSON.objectNode().put("type", type).put("event_id", "event_" + number + "_" + events);
  }

  private void send(JsonNode event) {
    Protocol.faultOfServer(Answer.withoutNulls(event).toString()).ifPresent(fault -> upstream.fault("the stand-in itself: " + fault + " " + event));
    connection.ifPresent(open -> upstream.mixed(event.toString()).forEach(open::send));
    call.ifPresent(made -> upstream.tellsDevice(event.toString()));
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
