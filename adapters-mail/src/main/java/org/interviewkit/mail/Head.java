package org.interviewkit.mail;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The head of a letter as RFC 5322 and RFC 2047 have it: every line of ASCII, none longer than they allow, none begun by what somebody else wrote. */
final class Head {

  /** An encoded word has at most 75 characters: 12 around it, and so 63 of base64, which hold 45 bytes. */
  private static final int WORD_BYTES = 45;

  private final StringBuilder lines = new StringBuilder();

  /** A field whose value is ours. */
  Head field(String name, String value) {
    lines.append(name).append(": ").append(MimeUtility.fold(name.length() + 2, value)).append("\r\n");
    return this;
  }

  /** A field of free text. */
  Head text(String name, String value) {
    return isPlain(value) ? field(name, value) : encoded(name, value, "");
  }

  /** A field with a name, which may be empty, and an address. */
  Head address(String field, String name, Address address) {
    String bracketed = "<" + address + ">";
    if (name.isEmpty()) {
      return field(field, bracketed);
    }
    boolean quotable = isPlain(name) && name.length() <= 70;
    return quotable ? field(field, "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\r\n " + bracketed) : encoded(field, name, "\r\n " + bracketed);
  }

  private Head encoded(String name, String value, String after) {
    lines.append(name).append(": ").append(words(value)).append(after).append("\r\n");
    return this;
  }

  /** What looks like an encoded word would be read as one. */
  private static boolean isPlain(String value) {
    return value.matches("[\\x20-\\x7e]*") && !value.contains("=?") && value.equals(value.strip());
  }

  private static String words(String value) {
    StringBuilder words = new StringBuilder();
    StringBuilder word = new StringBuilder();
    value.codePoints().forEach(
        c -> {
          String next = Character.toString(c);
          if (utf8(word + next).length > WORD_BYTES) {
            words.append(word(word)).append("\r\n ");
            word.setLength(0);
          }
          word.append(next);
        });
    return words.append(word(word)).toString();
  }

  private static String word(CharSequence text) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(text)) + "?=";
  }

  private static byte[] utf8(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
