package org.interviewkit.domain.assistant;

import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;

/**
 * Identifies a ticket; people say it: "ticket 73".
 *
 * @param value from 1, in the order in which tickets were opened; some numbers may be missing
 */
public record TicketNumber(long value) implements Comparable<TicketNumber> {

  /** Checks the bound. */
  public TicketNumber {
    if (value < 1) {
      throw new InvalidInput("ticket", "ticket " + value + ": allowed from 1");
    }
  }

  /**
   * Reads the number's text form.
   *
   * @throws NotFound if it is no number at all: what cannot be one does not exist
   */
  public static TicketNumber of(String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new NotFound("ticket", text);
    }
    return new TicketNumber(Long.parseLong(text));
  }

  @Override
  public int compareTo(TicketNumber other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
