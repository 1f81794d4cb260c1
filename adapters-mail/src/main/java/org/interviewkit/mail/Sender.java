package org.interviewkit.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * Who sends.
 *
 * @param name as it is shown, at most 200 characters on one line; may be empty
 * @param address the address
 */
public record Sender(String name, Address address) {

  private static final Pattern WITH_NAME = Pattern.compile("([^<>]*)<([^<>]+)>\\s*");

  /** Checks every bound. */
  public Sender {
    Require.optionalText("from", name, 200);
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInput("from", "from has more than one line: one is allowed");
    }
  }

  /** Reads {@code info@example.org} or {@code Example <info@example.org>}. */
  public static Sender of(String text) {
    Matcher named = WITH_NAME.matcher(text);
    boolean hasName = named.matches();
    String address = hasName ? named.group(2).strip() : text.strip();
    String name = hasName ? named.group(1).strip().replaceAll("^\"(.*)\"$", "$1") : "";
    return new Sender(name, Address.of(address).orElseThrow(() -> new InvalidInput("from", "an address such as info@example.org or Example <info@example.org> is needed")));
  }
}
