package org.interviewkit.storage.extraction;

import java.util.regex.Pattern;

/** Joins words that a line break in a PDF has divided. */
final class LineBreaks {

  private static final Pattern SOFT = Pattern.compile("\u00AD *\n *");

  /**
   * A small letter, a hyphen at the end of the line, small letters: one word divided. Not in "Vor- und Nachteile", where the hyphen
   * stands for a word left out, nor before a capital ("Java-/Entwickler"), where it belongs to the word.
   */
  private static final Pattern DIVIDED =
      Pattern.compile("(?<=\\p{Ll}{2})[-\u2010] *\n *(?!(?:und|oder|bis|sowie|bzw|als|and|or|to|nor)\\b)(?=\\p{Ll}{2})");

  private static final Pattern COMPOUND = Pattern.compile("(?<=\\p{L})([-\u2010]) *\n *(?=\\p{Lu}\\p{Ll})");

  private LineBreaks() {}

  static String mend(String page) {
    String whole = SOFT.matcher(page).replaceAll("");
    whole = DIVIDED.matcher(whole).replaceAll("");
    return COMPOUND.matcher(whole).replaceAll("$1");
  }
}
