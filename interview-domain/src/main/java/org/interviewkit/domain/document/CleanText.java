package org.interviewkit.domain.document;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text as a reader sees it. Characters without a picture of their own are taken out, since they can carry orders to a machine past a
 * person: direction overrides, zero-width characters, Unicode tags, control characters.
 *
 * @param text NFC, lines ended by {@code \n}, no trailing blanks, never more than one empty line in a row
 * @param removed how many hidden characters were taken out, and marks beyond {@value #MOST_MARKS} on one letter; soft hyphens, variants of one character and a byte order mark at
 *     the beginning do not count
 */
public record CleanText(String text, int removed) {

  /** More marks on one letter are no writing (UAX #15, Stream-Safe Text Format); putting them in order, and finding words beside them, takes ever longer. */
  private static final int MOST_MARKS = 30;

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\u000B\\f\\u0085\\u2028\\u2029]");

  /** Looked for at the first blank only: from each of them on, a long row of blanks would take minutes. */
  private static final Pattern TRAILING_BLANKS = Pattern.compile("(?<![ \\t])[ \\t]++\\n");

  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

  /** Cleans. */
  public static CleanText of(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int removed = 0;
    int marks = 0;
    int[] points = lines(raw).codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int c = points[i];
      if (isMark(c) && ++marks > MOST_MARKS || isHidden(c) && !joinsLetters(points, i)) {
        removed += c == 0xFEFF && i == 0 ? 0 : 1;
      } else {
        int before = out.length();
        append(out, c);
        marks = isMark(c) || out.length() == before ? marks : 0;
      }
    }
    return new CleanText(layout(Normalizer.normalize(out, Normalizer.Form.NFC)), removed);
  }

  /** What a person should know about it: one sentence if anything was taken out. */
  public List<String> warnings() {
    return removed == 0 ? List.of() : List.of(removed + (removed == 1 ? " hidden character was" : " hidden characters were") + " removed from the text");
  }

  private static String lines(String raw) {
    return LINE_END.matcher(raw).replaceAll("\n");
  }

  private static String layout(String text) {
    return EMPTY_LINES.matcher(TRAILING_BLANKS.matcher(text).replaceAll("\n")).replaceAll("\n\n").strip();
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

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
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
    return switch (c) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
      default -> false;
    };
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
