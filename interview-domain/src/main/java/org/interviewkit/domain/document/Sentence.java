package org.interviewkit.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One sentence of a text.
 *
 * @param text the words exactly as they stand there
 * @param start index of its first character in the whole text
 */
public record Sentence(String text, int start) {

  private static final Set<String> ABBREVIATIONS =
      Set.of("z", "b", "d", "h", "u", "a", "ca", "bzw", "usw", "dr", "prof", "nr", "inkl", "ggf", "evtl", "e", "g", "i", "mr", "mrs", "ms", "st", "vs", "approx", "etc", "str", "tel", "max", "min");

  /** The sentences of a text, in order: they end at . ! ? … before white space, and at line breaks. */
  public static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stop = c == '\n' || (".!?…".indexOf(c) >= 0 && endsHere(text, i));
      if (stop) {
        add(text, start, i + 1, sentences);
        start = i + 1;
      }
    }
    add(text, start, text.length(), sentences);
    return List.copyOf(sentences);
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
