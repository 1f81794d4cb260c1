package org.interviewkit.liberty.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.interviewkit.application.LiveEvent;
import org.interviewkit.domain.interview.InterviewId;

/** Messages of OpenAI's Realtime protocol as its servers write them. Each has an identifier of its own. */
final class RealtimeMessages {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final AtomicLong events = new AtomicLong();
  private final InterviewId interview;

  RealtimeMessages(InterviewId interview) {
    this.interview = interview;
  }

  /** What is shown of the session: not what the interviewer was told, nor its tools. */
  ObjectNode session(String type, boolean spoken, ObjectNode terms) {
    ObjectNode message = message(type);
    ObjectNode session = message.putObject("session").put("type", "realtime").put("object", "realtime.session");
    session.put("id", "sess_" + interview).put("model", "interview:" + interview);
    session.putArray("output_modalities").add(spoken ? "audio" : "text");
    ObjectNode audio = session.putObject("audio");
    for (String direction : List.of("input", "output")) {
      audio.putObject(direction).putObject("format").put("type", "audio/pcm").put("rate", 24_000);
    }
    session.set("interview", terms);
    return message;
  }

  /** What a client must know and OpenAI's protocol has no words for: a member of the session that others pass over. */
  ObjectNode terms(LiveEvent.Ready ready) {
    ObjectNode terms = JSON.objectNode().put("language", ready.interview().engagement().language().tag()).put("recorded", ready.recorded());
    terms.put("turns", ready.waitsForFinished() ? "button" : "pause");
    ready
        .interview()
        .consent()
        .ifPresent(given -> terms.putObject("notice").put("version", given.noticeVersion()).put("hash", given.noticeHash()).put("language", given.language().tag()));
    return terms;
  }

  /** That sound is recorded, in words for whoever shows the conversation. */
  static String recorded(LiveEvent.Ready ready) {
    return switch (ready.interview().engagement().language()) {
      case EN -> "The sound of this interview is recorded, as the notice says that was agreed to.";
      case DE -> "Der Ton dieses Gesprächs wird aufgenommen, wie es der Hinweis sagt, dem zugestimmt wurde.";
    };
  }

  ObjectNode error(String type, String code, String why, Optional<String> about) {
    ObjectNode message = message("error");
    ObjectNode error = message.putObject("error").put("type", type).put("code", code).put("message", why);
    error.putNull("param").put("event_id", about.orElse(null));
    return message;
  }

  /** Something about an item behind another one. */
  ObjectNode placed(String type, ObjectNode item, Optional<String> before) {
    ObjectNode message = message(type).put("previous_item_id", before.orElse(null));
    message.set("item", item.deepCopy());
    return message;
  }

  ObjectNode item(String type, ObjectNode item) {
    ObjectNode message = message(type);
    message.set("item", item.deepCopy());
    return message;
  }

  ObjectNode about(String type, String item) {
    return message(type).put("item_id", item);
  }

  /** Something about the only content of an item. */
  ObjectNode content(String type, String item) {
    return about(type, item).put("content_index", 0);
  }

  ObjectNode response(String type, String item, String status) {
    ObjectNode message = message(type);
    message.putObject("response").put("id", responseOf(item)).put("object", "realtime.response").put("status", status).putArray("output");
    return message;
  }

  ObjectNode output(String type, ObjectNode item) {
    ObjectNode message = message(type).put("response_id", responseOf(item.get("id").textValue())).put("output_index", 0);
    message.set("item", item.deepCopy());
    return message;
  }

  /** Something about the only content of a response's only item. */
  ObjectNode part(String type, String item) {
    return message(type).put("response_id", responseOf(item)).put("item_id", item).put("output_index", 0).put("content_index", 0);
  }

  /**
   * The end of a response that was spoken.
   *
   * @param reason why it was cut off, where it was
   */
  List<String> ending(ObjectNode item, String words, String status, String reason) {
    String id = item.get("id").textValue();
    ObjectNode part = part("response.content_part.done", id);
    part.putObject("part").put("type", "audio").put("transcript", words);
    ObjectNode response = response("response.done", id, status);
    ObjectNode whole = (ObjectNode) response.get("response");
    whole.putArray("output").add(item.deepCopy());
    if (status.equals("cancelled")) {
      whole.putObject("status_details").put("type", "cancelled").put("reason", reason);
    }
    return Stream.of(
            part("response.output_audio.done", id),
            part("response.output_audio_transcript.done", id).put("transcript", words),
            part,
            item("conversation.item.done", item),
            output("response.output_item.done", item),
            response)
        .map(ObjectNode::toString)
        .toList();
  }

  /** A piece of voice, put together without a tree: its parts hold nothing that would have to be escaped. */
  String voice(String item, String audio) {
    return new StringBuilder(audio.length() + 256)
        .append("{\"type\":\"response.output_audio.delta\",\"event_id\":\"")
        .append(nextEvent())
        .append("\",\"response_id\":\"")
        .append(responseOf(item))
        .append("\",\"item_id\":\"")
        .append(item)
        .append("\",\"output_index\":0,\"content_index\":0,\"delta\":\"")
        .append(audio)
        .append("\"}")
        .toString();
  }

  /** A message of a conversation, with one content; its words are null as long as they are not understood. */
  static ObjectNode said(String id, String role, String status, String content, String field, Optional<String> words) {
    ObjectNode item = JSON.objectNode().put("id", id).put("object", "realtime.item").put("type", "message").put("status", status).put("role", role);
    ObjectNode part = item.putArray("content").addObject().put("type", content);
    part.put(field, words.orElse(null));
    return item;
  }

  private ObjectNode message(String type) {
    return JSON.objectNode().put("type", type).put("event_id", nextEvent());
  }

  private String nextEvent() {
    return "event_" + events.incrementAndGet();
  }

  private static String responseOf(String item) {
    return "resp_" + item;
  }
}
