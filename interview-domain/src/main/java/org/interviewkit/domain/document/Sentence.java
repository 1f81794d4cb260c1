package org.interviewkit.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * One sentence of a text.
 *
 * @param text the words exactly as they stand there
 * @param start index of its first character in the whole text
 */
public record Sentence(String text, int start) {

  private static final Set<String> ABBREVIATIONS =
      Set.of("z", "b", "d", "h", "u", "a", "ca", "bzw", "usw", "dr", "prof", "nr", "inkl", "ggf", "evtl", "e", "g", "i", "mr", "mrs", "ms", "st", "vs", "approx", "etc", "str", "tel", "max", "min");

  /** A line at least so long, beside the longest of the text, may have been broken because the paper is no wider. */
  private static final double WIDE = 0.85;

  private static final int NARROWEST = 40;

  private static final Pattern NEW_ITEM = Pattern.compile("\\s*(?:[-–—•*·▪●◦►✓‣]\\s|\\d+[.)]\\s|\\d{1,2}[./]\\d{2,4}|\\d{4}\\s*[-–]).*");

  /** The sentences of a text, in order: they end at . ! ? … before white space, and at line breaks. */
  public static List<Sentence> of(String text) {
    return ending(text, at -> true);
  }

  /**
   * The sentences of a text whose lines may be broken by the width of the paper, in order: a line break ends one unless the next line seems to go on with it. The broken line
   * stands in the sentence as it stands in the text.
   */
  public static List<Sentence> flowing(String text) {
    int widest = Math.max(NARROWEST, text.lines().mapToInt(String::length).max().orElse(0));
    return ending(text, at -> !goesOn(text, at, widest));
  }

  private static List<Sentence> ending(String text, IntPredicate endsLine) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stop = c == '\n' && endsLine.test(i) || (".!?…".indexOf(c) >= 0 && endsHere(text, i));
      if (stop) {
        add(text, start, i + 1, sentences);
        start = i + 1;
      }
    }
    add(text, start, text.length(), sentences);
    return List.copyOf(sentences);
  }

  /** Whether the line after a line break goes on with the one before it. */
  private static boolean goesOn(String text, int at, int widest) {
    int from = text.lastIndexOf('\n', at - 1) + 1;
    int to = text.indexOf('\n', at + 1);
    String line = at == 0 ? "" : text.substring(from, at).strip();
    String next = text.substring(at + 1, to < 0 ? text.length() : to).strip();
    if (line.isEmpty() || next.isEmpty() || NEW_ITEM.matcher(next).matches() || ".!?…:;".indexOf(line.charAt(line.length() - 1)) >= 0) {
      return false;
    }
    return Character.isLowerCase(next.codePointAt(0)) || line.endsWith(",") || line.length() >= WIDE * widest;
  }

  private static boolean endsHere(String text, int at) {
    if (at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1)) && "\"“”»«)'".indexOf(text.charAt(at + 1)) < 0) {
      return false;
    }
    if (text.charAt(at) != '.') {
      return true;
    }
    int word = at;
    while (word > 0 && Character.isLetterOrDigit(text.charAt(word - 1))) {
      word--;
    }
    String before = text.substring(word, at).toLowerCase(Locale.ROOT);
    boolean number = !before.isEmpty() && before.length() <= 2 && before.chars().allMatch(Character::isDigit);
    return !number && !ABBREVIATIONS.contains(before);
  }

  private static void add(String text, int from, int to, List<Sentence> sentences) {
    int start = from;
    int end = to;
    while (start < end && (Character.isWhitespace(text.charAt(start)) || "\"“”»«)'".indexOf(text.charAt(start)) >= 0)) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Sentence(text.substring(start, end), start));
    }
  }

  /** Whether it ends in a question mark. */
  public boolean asks() {
    return text.endsWith("?") || text.endsWith("?!");
  }
}
