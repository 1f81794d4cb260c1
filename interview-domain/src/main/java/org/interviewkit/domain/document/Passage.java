package org.interviewkit.domain.document;

import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * A piece of a document's text, whole sentences only, small enough to be read at a glance.
 *
 * @param document the document it stands in
 * @param title the document's title, 1–200 characters
 * @param heading what it stands under, at most {@value #MAX_HEADING} characters; or empty
 * @param start index of its first character in the document's text, from 0
 * @param text the piece exactly as it stands there, 1–{@value #MAX} characters
 */
public record Passage(DocumentId document, String title, String heading, int start, String text) {

  /** The longest passage, in characters: some twenty lines. */
  public static final int MAX = 2_000;

  /** The longest heading, in characters: a question of an interview may stand there. */
  public static final int MAX_HEADING = 300;

  /** Checks every bound. */
  public Passage {
    Require.present("document", document);
    Require.text("title", title, 200);
    Require.optionalText("heading", heading, MAX_HEADING);
    if (start < 0) {
      throw new InvalidInput("start", "start " + start + ": allowed from 0");
    }
    Require.text("text", text, MAX);
  }

  /** Index after its last character in the document's text. */
  public int end() {
    return start + text.length();
  }

  /** Whether it holds a place of the document's text. */
  public boolean holds(int place) {
    return start <= place && place < end();
  }

  /** What can be searched: the title, the heading and the text. */
  public String searchable() {
    return title + "\n" + heading + "\n" + text;
  }
}
