package org.interviewkit.storage.extraction;

/** The looks of a piece of text in a DOCX, as far as they decide whether anybody sees it. */
final class WordRun {

  /** Half points: text below 2 points is no text to an eye. */
  private static final int SMALLEST = 4;

  private boolean hidden;
  private boolean white;
  private boolean tiny;
  private boolean shaded;

  WordRun(boolean hidden) {
    this.hidden = hidden;
  }

  void hide(boolean on) {
    hidden |= on;
  }

  void color(String rgb) {
    white = rgb.matches("[Ff][A-Fa-f][Ff][A-Fa-f][Ff][A-Fa-f]");
  }

  void size(String halfPoints) {
    tiny = halfPoints.matches("\\d") && Integer.parseInt(halfPoints) < SMALLEST;
  }

  void shade() {
    shaded = true;
  }

  /** Whether nobody sees it; white text is unseen on bare paper only. */
  boolean isUnseen(boolean onPaper) {
    return hidden || tiny || white && onPaper && !shaded;
  }
}
