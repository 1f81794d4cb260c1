package org.interviewkit.domain.event;

import java.util.Locale;

/** What happened to an interview, as far as other systems are told. */
public enum EventType {
  /** It was held to its end. */
  INTERVIEW_COMPLETED,
  /** Its evaluation is there, for the first time or anew; a person has yet to decide. */
  INTERVIEW_EVALUATED;

  /** As it stands in what is sent, for example {@code interview.completed}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
