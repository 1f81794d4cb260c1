package org.interviewkit.webhook;

import java.util.Locale;
import java.util.Optional;
import org.interviewkit.domain.event.InterviewEvent;

/** An event as JSON. Nothing in it is anybody's text, so nothing needs to be escaped. */
final class Payload {

  private Payload() {}

  static String of(InterviewEvent event) {
    return "{\"type\":" + quoted(event.id().type().label())
        + ",\"timestamp\":" + quoted(event.id().at())
        + ",\"data\":{\"interview_id\":" + quoted(event.id().interview())
        + ",\"role_id\":" + quoted(event.role())
        + ",\"candidate_id\":" + quoted(event.candidate())
        + ",\"status\":" + quoted(event.status().label())
        + ",\"end_reason\":" + orNull(event.endReason().map(reason -> reason.name().toLowerCase(Locale.ROOT)))
        + ",\"started_at\":" + orNull(event.startedAt())
        + ",\"ended_at\":" + orNull(event.endedAt())
        + "}}";
  }

  private static String orNull(Optional<?> value) {
    return value.map(Payload::quoted).orElse("null");
  }

  private static String quoted(Object value) {
    return "\"" + value + "\"";
  }
}
