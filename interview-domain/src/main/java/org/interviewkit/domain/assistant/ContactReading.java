package org.interviewkit.domain.assistant;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a free text says about who wrote it. Rules, no guesses: an address and a number are found wherever they stand, a name only where it is announced ("ich heiße …",
 * "my name is …", "Name: …") or stands alone before an address or number.
 *
 * @param name the name, or empty
 * @param email the first address, or empty
 * @param phone the first number of 6–15 digits that looks like a telephone's, or empty
 */
public record ContactReading(Optional<String> name, Optional<String> email, Optional<String> phone) {

  private static final String WORD = "\\p{Lu}(?:\\.|[\\p{L}'’-]*)";
  private static final String NAME = "((?:(?:Dr|Prof)\\.\\s+)*" + WORD + "(?:\\s+(?:van|von|der|den|de|da|zu|" + WORD + ")(?!\\p{L})){0,3})";
  private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+){1,4}");
  private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\p{N}@.])(?:\\+|00|0)[0-9](?:[ ()/.-]{0,2}[0-9]){4,14}(?![\\p{L}\\p{N}@])");
  private static final Pattern ANNOUNCED =
      Pattern.compile("(?:(?i:ich heiße|ich heisse|mein name ist|name ist|my name is|my name's|i am called|name)\\s*:?\\s+|(?i:ich bin|i am|i'm|hier ist|this is)\\s+)" + NAME);
  private static final Pattern ALONE = Pattern.compile("^\\s*" + NAME + "\\s*[,;:\\n(–-]\\s*$");

  /** Reads a text. */
  public static ContactReading of(String text) {
    String bounded = text.length() > 8_000 ? text.substring(0, 8_000) : text;
    Optional<String> email = first(EMAIL, bounded).map(found -> found.replaceAll("[.-]+$", "")).filter(found -> found.length() <= 254);
    Optional<String> phone = first(PHONE, bounded.replaceAll(EMAIL.pattern(), " ")).map(String::strip).filter(ContactReading::isPhone);
    return new ContactReading(name(bounded), email, phone);
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return name.isEmpty() && email.isEmpty() && phone.isEmpty();
  }

  /** What was found, as a contact. */
  public Contact contact() {
    return new Contact(name.orElse(""), email, phone, "");
  }

  private static Optional<String> name(String text) {
    Matcher announced = ANNOUNCED.matcher(text);
    if (announced.find()) {
      return Optional.of(trimmed(announced.group(1)));
    }
    Matcher way = Pattern.compile(EMAIL.pattern() + "|" + PHONE.pattern()).matcher(text);
    if (way.find()) {
      Matcher alone = ALONE.matcher(text.substring(0, way.start()));
      return alone.matches() ? Optional.of(trimmed(alone.group(1))) : Optional.empty();
    }
    return Optional.empty();
  }

  private static String trimmed(String name) {
    String bare = name.replaceAll("[.,;:-]+$", "").strip();
    return bare.substring(0, Math.min(bare.length(), Contact.MAX_NAME));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  private static boolean isPhone(String found) {
    long digits = found.chars().filter(Character::isDigit).count();
    return digits >= 6 && digits <= 15 && found.length() <= 40;
  }
}
