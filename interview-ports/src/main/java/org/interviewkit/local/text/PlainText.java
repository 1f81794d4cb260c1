package org.interviewkit.local.text;

import java.text.Normalizer;

/** Text from outside, made fit to be shown and compared: composed characters, no control, zero-width, direction or tag characters. */
public final class PlainText {

  private PlainText() {}

  /** The text without characters that a reader cannot see; line breaks stay, tabs become spaces. */
  public static String clean(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder(composed.length());
    composed
        .codePoints()
        .forEach(
            code -> {
              if (code == '\n') {
                kept.append('\n');
              } else if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
                kept.append(code == '\r' ? "" : " ");
              } else if (isSeen(code)) {
                kept.appendCodePoint(code);
              }
            });
    return kept.toString().strip();
  }

  /** The text on one line, cut at a word's end when it is longer than {@code max} characters. */
  public static String line(String text, int max) {
    String flat = clean(text).replace('\n', ' ').replaceAll(" {2,}", " ").strip();
    if (flat.length() <= max) {
      return flat;
    }
    int cut = flat.lastIndexOf(' ', max - 1);
    int end = cut > max / 2 ? cut : max - 1;
    if (Character.isHighSurrogate(flat.charAt(end - 1))) {
      end--;
    }
    return flat.substring(0, end).strip() + "…";
  }

  private static boolean isSeen(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
