package org.interviewkit.domain.assistant;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.interviewkit.domain.InvalidInput;

/** Where a ticket stands. */
public enum TicketStatus {
  /** Waits for a person. */
  OPEN("offen"),
  /** Is done. */
  DONE("erledigt");

  private final String label;

  TicketStatus(String label) {
    this.label = label;
  }

  /** The word for it on the wire: {@code offen} or {@code erledigt}. */
  public String label() {
    return label;
  }

  /**
   * Reads the word.
   *
   * @throws InvalidInput if there is no such status; the message names the allowed ones
   */
  public static TicketStatus of(String word) {
    return Arrays.stream(values())
        .filter(status -> status.label.equals(word))
        .findFirst()
        .orElseThrow(
            () -> new InvalidInput("status", "status is not accepted: allowed are " + Arrays.stream(values()).map(TicketStatus::label).collect(Collectors.joining(", "))));
  }
}
