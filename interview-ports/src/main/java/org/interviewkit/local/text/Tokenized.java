package org.interviewkit.local.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text and its words. A word is a run of letters and digits, with {@code +} and {@code #} that follow it (C++, C#) and a dot in front of it when nothing stands
 * before the dot (.NET); everything else separates words.
 *
 * @param text the text
 * @param tokens its words, in order
 */
public record Tokenized(String text, List<Token> tokens) {

  /** Finds the words of a text. */
  public static Tokenized of(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int code = text.codePointAt(i);
      if (!Character.isLetterOrDigit(code)) {
        i += Character.charCount(code);
        continue;
      }
      int start = i > 0 && text.charAt(i - 1) == '.' && (i == 1 || isOpen(text.charAt(i - 2))) ? i - 1 : i;
      while (i < text.length() && isInside(text.codePointAt(i))) {
        i += Character.charCount(text.codePointAt(i));
      }
      while (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '#')) {
        i++;
      }
      tokens.add(new Token(fold(text.substring(start, i)), start, i));
    }
    return new Tokenized(text, List.copyOf(tokens));
  }

  private static boolean isInside(int code) {
    return Character.isLetterOrDigit(code) || Character.getType(code) == Character.NON_SPACING_MARK;
  }

  private static boolean isOpen(char before) {
    return Character.isWhitespace(before) || "(,;/".indexOf(before) >= 0;
  }

  /** The word as it is compared. */
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean plain = true;
    for (int i = 0; i < lower.length() && plain; i++) {
      plain = lower.charAt(i) < 128;
    }
    if (plain) {
      return lower;
    }
    String composed = Normalizer.normalize(lower, Normalizer.Form.NFKC).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    return Normalizer.normalize(composed, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  /** The number of words. */
  public int size() {
    return tokens.size();
  }

  /** A word as it stands in the text. */
  public String raw(int index) {
    return text.substring(tokens.get(index).start(), tokens.get(index).end());
  }

  /** What stands between a word and the next. */
  public String gapAfter(int index) {
    int end = index + 1 < tokens.size() ? tokens.get(index + 1).start() : text.length();
    return text.substring(tokens.get(index).end(), end);
  }
}
