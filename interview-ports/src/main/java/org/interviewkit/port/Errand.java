package org.interviewkit.port;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.interviewkit.domain.interview.InterviewId;

/**
 * A command of the hiring team on its way to the process that holds the interview.
 *
 * @param id chance decides
 * @param kind what is to be done, 1–40 characters
 * @param details what belongs to it, as texts
 * @param at when it was given
 */
public record Errand(UUID id, InterviewId interview, String kind, List<String> details, Instant at) {

  /** Keeps the details as they are. */
  public Errand {
    details = List.copyOf(details);
  }

  /**
   * What came of it.
   *
   * @param kind 1–40 characters
   * @param text what belongs to it; may be empty
   */
  public record Outcome(String kind, String text) {}
}
