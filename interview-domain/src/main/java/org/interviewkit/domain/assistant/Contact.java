package org.interviewkit.domain.assistant;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * Who somebody is and how to reach them; all of it may be empty: then they are anonymous.
 *
 * @param name as they call themselves, at most {@value #MAX_NAME} characters, or empty
 * @param email an address, at most 254 characters, or empty
 * @param phone a number of 6–15 digits, with what people write between them, or empty
 * @param other any other way, as they wrote it, at most {@value #MAX_OTHER} characters, or empty
 */
public record Contact(String name, Optional<String> email, Optional<String> phone, String other) {

  /** The longest name, in characters. */
  public static final int MAX_NAME = 200;

  /** The longest other way, in characters. */
  public static final int MAX_OTHER = 300;

  /** Nobody known. */
  public static final Contact ANONYMOUS = new Contact("", Optional.empty(), Optional.empty(), "");

  /** Checks every bound. */
  public Contact {
    Require.optionalText("name", name, MAX_NAME);
    email.ifPresent(Contact::checkEmail);
    phone.ifPresent(Contact::checkPhone);
    Require.optionalText("contact", other, MAX_OTHER);
  }

  /** Takes one line such as {@code "sarah@example.org, 0170 1234567"} apart; what is neither an address nor a number stays as it is. */
  public static Contact of(String name, String line) {
    Require.optionalText("contact", line, MAX_OTHER);
    ContactReading read = ContactReading.of(line);
    boolean known = read.email().isPresent() || read.phone().isPresent();
    return new Contact(name.strip(), read.email(), read.phone(), known ? "" : line.strip());
  }

  /** This contact with what the newer one knows. */
  public Contact with(Contact newer) {
    return new Contact(
        newer.name.isEmpty() ? name : newer.name, newer.email.or(() -> email), newer.phone.or(() -> phone), newer.other.isEmpty() ? other : newer.other);
  }

  /** Whether there is a way to reach them. */
  public boolean canBeReached() {
    return email.isPresent() || phone.isPresent() || !other.isEmpty();
  }

  /** Whether nothing is known. */
  public boolean isAnonymous() {
    return name.isEmpty() && !canBeReached();
  }

  /** All ways to reach them on one line; empty if there is none. */
  public String line() {
    return Stream.of(email.orElse(""), phone.orElse(""), other).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  private static void checkEmail(String address) {
    Require.text("email", address, 254);
    if (!address.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+")) {
      throw new InvalidInput("email", "email is no address: one @ with text on both sides is needed");
    }
  }

  private static void checkPhone(String number) {
    Require.text("phone", number, 40);
    long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
    if (!number.matches("\\+?[0-9 ()/.\\-]+") || digits < 6 || digits > 15) {
      throw new InvalidInput("phone", "phone is no number: 6–15 digits, with blanks, brackets, / . - and a leading + are needed");
    }
  }
}
