package org.interviewkit.persistence;

import org.interviewkit.port.SearchText;

/** The column that text filters look into: the folded texts, one after the other. */
final class Search {

  /** Stands between two texts; the domain refuses it in names, so nothing is found across it. */
  private static final char BETWEEN = '\u001f';

  private Search() {}

  static String column(String first, String second) {
    return new SearchText(first).folded() + BETWEEN + new SearchText(second).folded();
  }

  /** Whether a text can be found at all. */
  static boolean isPossible(String wanted) {
    return wanted.indexOf(BETWEEN) < 0;
  }

  /** The pattern for {@code like ? escape '!'} that finds a text literally. */
  static String pattern(String wanted) {
    return "%" + new SearchText(wanted).folded().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
