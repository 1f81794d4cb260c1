package org.interviewkit.domain.interview;

import java.util.UUID;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;

/** Identifies an interview. */
public record InterviewId(UUID value) {

  /** Checks presence. */
  public InterviewId {
    Require.present("interviewId", value);
  }

  /**
   * Reads the identifier's text form.
   *
   * @throws NotFound if it is no identifier at all: what cannot be an id does not exist
   */
  public static InterviewId of(String text) {
    try {
      return new InterviewId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new NotFound("interview", text);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
