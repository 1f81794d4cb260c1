package org.interviewkit.domain.document;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Text as a reader sees it. Characters without a picture of their own are taken out, since they can carry orders to a machine past a
 * person: direction overrides, zero-width characters, Unicode tags, control characters.
 *
 * @param text NFC, lines ended by {@code \n}, no trailing blanks, never more than one empty line in a row
 * @param removed how many hidden characters were taken out; soft hyphens, variants of one character and a byte order mark at the beginning do not count
 */
public record CleanText(String text, int removed) {

  /** Cleans. */
  public static CleanText of(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int removed = 0;
    int[] points = lines(raw).codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int c = points[i];
      if (isHidden(c) && !joinsLetters(points, i)) {
        removed += c == 0xFEFF && i == 0 ? 0 : 1;
      } else {
        append(out, c);
      }
    }
    return new CleanText(layout(Normalizer.normalize(out, Normalizer.Form.NFC)), removed);
  }

  /** What a person should know about it: one sentence if anything was taken out. */
  public List<String> warnings() {
    return removed == 0 ? List.of() : List.of(removed + (removed == 1 ? " hidden character was" : " hidden characters were") + " removed from the text");
  }

  private static String lines(String raw) {
    return raw.replace("\r\n", "\n").replaceAll("[\\r\\u000B\\f\\u0085\\u2028\\u2029]", "\n");
  }

  private static String layout(String text) {
    return text.replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case 0x00AD -> {}
      case 0xFB00 -> out.append("ff");
      case 0xFB01 -> out.append("fi");
      case 0xFB02 -> out.append("fl");
      case 0xFB03 -> out.append("ffi");
      case 0xFB04 -> out.append("ffl");
      case 0xFB05, 0xFB06 -> out.append("st");
      // Bullets of the fonts Symbol and Wingdings, which have no Unicode meaning.
      case 0xF076, 0xF06C, 0xF0A7, 0xF0A8, 0xF0B7, 0xF0D8, 0xF0FC -> out.append('•');
      default -> {
        if (Character.getType(c) == Character.SPACE_SEPARATOR) {
          out.append(' ');
        } else if (Character.getType(c) != Character.PRIVATE_USE && !isVariation(c)) {
          out.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean isVariation(int c) {
    return c >= 0xFE00 && c <= 0xFE0F;
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t';
      case Character.FORMAT -> c != 0x00AD && !(c >= 0x0600 && c <= 0x0605);
      case Character.SURROGATE -> true;
      default -> isBlankLetter(c) || c >= 0xE0000 && c <= 0xE0FFF || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    };
  }

  private static boolean isBlankLetter(int c) {
    return IntStream.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0).anyMatch(blank -> blank == c);
  }

  /** The joiners are spelling, not decoration, between letters of Arabic and Indic scripts. */
  private static boolean joinsLetters(int[] points, int i) {
    boolean joiner = points[i] == 0x200C || points[i] == 0x200D;
    return joiner && i > 0 && i + 1 < points.length && isJoined(points[i - 1]) && isJoined(points[i + 1]);
  }

  private static boolean isJoined(int c) {
    return c >= 0x0600 && c < 0x1000 && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }
}
