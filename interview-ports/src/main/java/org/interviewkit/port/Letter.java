package org.interviewkit.port;

import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * An e-mail in plain text to one recipient. Who sends it, and where answers go, the adapter knows.
 *
 * @param id identifies it, the same at every attempt: 1–100 letters, digits, dots and hyphens
 * @param recipient the address, at most 254 characters, one @ with text on both sides
 * @param name how the recipient calls themselves, at most 200 characters on one line; may be empty
 * @param answersTo the name under which answers are addressed, for example {@code Ticket #73}, at most 200 characters on one line; may be empty
 * @param subject 1–200 characters on one line
 * @param text 1–10,000 characters, lines ended by {@code \n}
 */
public record Letter(String id, String recipient, String name, String answersTo, String subject, String text) {

  /** Checks every bound: nothing that goes into a head can end its line. */
  public Letter {
    if (!id.matches("[a-zA-Z0-9][a-zA-Z0-9.-]{0,99}")) {
      throw new InvalidInput("id", "id is not accepted: 1–100 letters, digits, dots and hyphens are needed");
    }
    oneLine("recipient", Require.text("recipient", recipient, 254));
    if (!recipient.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+")) {
      throw new InvalidInput("recipient", "recipient is no address: one @ with text on both sides is needed");
    }
    oneLine("name", Require.optionalText("name", name, 200));
    oneLine("answersTo", Require.optionalText("answersTo", answersTo, 200));
    oneLine("subject", Require.text("subject", subject, 200));
    Require.text("text", text, 10_000);
  }

  @Override
  public String toString() {
    return "Letter[" + id + "]";
  }

  private static void oneLine(String field, String value) {
    if (value.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
      throw new InvalidInput(field, field + " has more than one line: one is allowed");
    }
  }
}
