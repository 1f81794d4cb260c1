package org.interviewkit.storage.extraction;

/**
 * One page of a PDF.
 *
 * @param text what can be read on it
 * @param hidden characters left out because nobody sees them
 * @param unseen the beginning of what they say
 * @param isPainted whether it holds pictures, or so many shapes that they may be letters
 */
record PageText(String text, int hidden, String unseen, boolean isPainted) {

  /** Characters that are not white space. */
  long length() {
    return text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }
}
