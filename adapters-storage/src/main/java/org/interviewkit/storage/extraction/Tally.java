package org.interviewkit.storage.extraction;

/** Counts the characters read from one document, over all its parts. */
final class Tally {

  private final int most;
  private int seen;
  private final StringBuilder unseen = new StringBuilder();
  private int hidden;

  Tally(int most) {
    this.most = most;
  }

  /** As much of the text as there is room for. */
  String take(String text) {
    int room = Math.max(0, most - seen);
    seen += text.length();
    if (text.length() <= room) {
      return text;
    }
    boolean splitsPair = room > 0 && Character.isHighSurrogate(text.charAt(room - 1));
    return text.substring(0, splitsPair ? room - 1 : room);
  }

  /** Text left out because nobody sees it. */
  void hide(String text) {
    unseen.append(text, 0, Math.max(0, Math.min(text.length(), Warnings.SHOWN + 1 - unseen.length())));
    hidden += (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  /** Whether there was more than there is room for. */
  boolean isFull() {
    return seen > most;
  }

  /** The beginning of what was left out. */
  String unseen() {
    return unseen.toString();
  }

  int hidden() {
    return hidden;
  }
}
