package org.interviewkit.liberty.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interviewkit.application.ClockReading;
import org.interviewkit.application.LiveEvent;
import org.interviewkit.domain.interview.Coverage;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Measure;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Turn;

/** Events as the live protocol writes them. */
public final class LiveMessages {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private LiveMessages() {}

  static ObjectNode ready(LiveEvent.Ready ready, Seating seating) {
    Interview interview = ready.interview();
    ObjectNode message = message("session.ready").put("session_id", interview.id().toString()).put("seat", label(seating));
    message.put("status", interview.status().label()).put("language", interview.engagement().language().tag());
    message.put("candidate_name", interview.engagement().candidateName()).put("role_title", interview.engagement().roleTitle());
    message.put("last_position", ready.lastPosition()).set("clock", clock(ready.clock()));
    message.put("resumed", ready.resumed()).put("voice", ready.spoken()).put("calls", ready.direct()).put("recorded", ready.recorded());
    return ready.spoken() ? message.put("turns", ready.waitsForFinished() ? "button" : "pause") : message;
  }

  /** A turn, as everywhere in the product. */
  public static ObjectNode turn(Turn turn, InterviewId interview) {
    ObjectNode node = JSON.objectNode().put("position", turn.position()).put("timestamp", turn.at().toString());
    node.put("speaker", label(turn.speaker())).put("content", turn.content()).put("turn_type", label(turn.type()));
    node.put("session_id", interview.toString());
    turn.prompt().ifPresent(prompt -> node.put("move", label(prompt.move())).put("question_id", prompt.questionId().orElse(null)));
    turn.clientId().ifPresent(id -> node.put("id", id));
    turn.corrects().ifPresent(wrong -> node.put("corrects", wrong));
    return node;
  }

  static ObjectNode turnStored(Turn turn, InterviewId interview) {
    ObjectNode message = message("turn");
    message.setAll(turn(turn, interview));
    return message;
  }

  static ObjectNode textDone(Turn turn, InterviewId interview) {
    return message("response.text.done")
        .put("position", turn.position())
        .put("timestamp", turn.at().toString())
        .put("text", turn.content())
        .put("session_id", interview.toString());
  }

  static ObjectNode acknowledged(LiveEvent.Acknowledged acknowledged) {
    return message("turn.acknowledged")
        .put("id", acknowledged.clientId().orElse(null))
        .put("position", acknowledged.position())
        .put("timestamp", acknowledged.at().toString());
  }

  static ObjectNode interviewerState(boolean thinking) {
    return message("interviewer.state").put("state", thinking ? "thinking" : "listening");
  }

  static ObjectNode candidateState(LiveEvent.CandidateState state) {
    return message("candidate.state").put("connected", state.connected()).put("typing", state.typing());
  }

  static ObjectNode clockMessage(ClockReading reading) {
    return message("clock").set("clock", clock(reading));
  }

  static ObjectNode status(LiveEvent.StatusChanged changed) {
    ObjectNode message = message("interview.status").put("status", changed.interview().status().label());
    message.put("end_reason", changed.interview().endReason().map(LiveMessages::label).orElse(null));
    return message.set("clock", clock(changed.clock()));
  }

  static ObjectNode supervised(Supervision supervision) {
    return message("supervisor.cycle").set("supervision", supervision(supervision));
  }

  static ObjectNode handedOver(LiveEvent.HandedOver handed) {
    return message("interview.handover").put("state", handed.person().isPresent() ? "person" : "none").put("person", handed.person().orElse(null));
  }

  static ObjectNode covered(List<Coverage> coverage) {
    return message("coverage").set("coverage", coverage(coverage));
  }

  static ObjectNode error(String code, String detail, Optional<String> param) {
    return message("error")
        .set("error", JSON.objectNode().put("code", code).put("message", detail).put("param", param.orElse(null)));
  }

  static ObjectNode pong(JsonNode id) {
    ObjectNode message = message("pong");
    return id.isValueNode() ? message.set("id", id) : message;
  }

  /** What a clock shows. */
  public static ObjectNode clock(ClockReading reading) {
    return JSON.objectNode()
        .put("running", reading.running())
        .put("elapsed_seconds", seconds(reading.elapsed()))
        .put("remaining_seconds", seconds(reading.remaining()))
        .put("concluding", reading.concluding());
  }

  /** How far the criteria are covered. */
  public static ArrayNode coverage(List<Coverage> coverage) {
    ArrayNode list = JSON.arrayNode();
    for (Coverage one : coverage) {
      list.addObject()
          .put("criterion_id", one.criterionId())
          .put("planned", one.planned())
          .put("asked", one.asked())
          .put("answers", one.answers())
          .put("characters", one.characters());
    }
    return list;
  }

  /** A cycle of the supervisor, or a command. */
  public static ObjectNode supervision(Supervision supervision) {
    ObjectNode node = JSON.objectNode().put("number", supervision.number()).put("at", supervision.at().toString());
    node.put("elapsed_seconds", seconds(supervision.elapsed())).put("by", supervision.by());
    node.put("up_to", supervision.upTo()).put("exchanges", supervision.exchanges());
    ObjectNode assessment = node.putObject("assessment");
    assessment.set("topic_relevance", measure(supervision.assessment().topicRelevance()));
    assessment.set("question_quality", measure(supervision.assessment().questionQuality()));
    assessment.set("progress", measure(supervision.assessment().progress()));
    SupervisorAction action = supervision.ruling().action();
    node.put("rule", supervision.ruling().rule()).put("because", supervision.ruling().because());
    node.put("action", action.label().toLowerCase(Locale.ROOT));
    Optional<SupervisorAction.Guide> guide = action instanceof SupervisorAction.Guide found ? Optional.of(found) : Optional.empty();
    node.put("focus", guide.map(found -> label(found.focus())).orElse(null));
    node.put("instruction", guide.map(SupervisorAction.Guide::instruction).orElse(null));
    node.put("effect", label(supervision.effect()));
    return node.put("effect_at", supervision.effectAt().map(Instant::toString).orElse(null));
  }

  private static ObjectNode measure(Measure measure) {
    return JSON.objectNode().put("value", measure.value().orElse(null)).put("reason", measure.reason());
  }

  private static ObjectNode message(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
