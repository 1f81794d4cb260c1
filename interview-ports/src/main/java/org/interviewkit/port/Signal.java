package org.interviewkit.port;

import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * That something was changed, told from one process to the others. Says which thing and nothing of what it holds: whoever wants to know looks at the store.
 *
 * @param kind what kind of thing, 1–20 small letters
 * @param subject its id, 1–100 characters without line breaks
 */
public record Signal(String kind, String subject) {

  /** Checks the bounds. */
  public Signal {
    if (!kind.matches("[a-z]{1,20}")) {
      throw new InvalidInput("kind", "kind " + kind + ": allowed are 1–20 small letters");
    }
    Require.text("subject", subject, 100);
    if (subject.contains("\n")) {
      throw new InvalidInput("subject", "subject: line breaks are not allowed");
    }
  }
}
