package org.interviewkit.domain.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.interview.InterviewId;

/**
 * Identifies something that happened: the same thing has the same id however often it is told. Its text form has at most 80 letters, digits, dots and hyphens.
 *
 * @param type what happened
 * @param interview to which interview
 * @param at when, in whole microseconds
 */
public record EventId(EventType type, InterviewId interview, Instant at) {

  private static final Pattern FORM = Pattern.compile("([a-z]+\\.[a-z]+)\\.([0-9a-f-]{36})\\.([0-9]{1,18})");

  /** Checks presence. */
  public EventId {
    Require.present("type", type);
    Require.present("interview", interview);
    at = Require.present("at", at).truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Reads the identifier's text form.
   *
   * @throws NotFound if it is no identifier at all: what cannot be an id does not exist
   */
  public static EventId of(String text) {
    Matcher parts = FORM.matcher(text);
    try {
      if (parts.matches()) {
        EventType type = Arrays.stream(EventType.values()).filter(each -> each.label().equals(parts.group(1))).findFirst().orElseThrow(() -> new NotFound("event", text));
        return new EventId(type, new InterviewId(UUID.fromString(parts.group(2))), Instant.EPOCH.plus(Long.parseLong(parts.group(3)), ChronoUnit.MICROS));
      }
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new NotFound("event", text);
    }
    throw new NotFound("event", text);
  }

  @Override
  public String toString() {
    return type.label() + "." + interview + "." + ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
