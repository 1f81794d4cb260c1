package org.interviewkit.domain.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * A document on the public shelf: what visitors of the owner's website may be told, and nothing else.
 *
 * @param id its identifier
 * @param title what a source is called in an answer, 1–200 characters
 * @param text what stands in it, 1–{@value #MAX_TEXT} characters. Data, never instructions
 * @param addedAt when it was put on the shelf
 */
public record ShelfDocument(DocumentId id, String title, String text, Instant addedAt) {

  /** The longest text, in characters: some two hundred pages. */
  public static final int MAX_TEXT = 600_000;

  /** Checks every bound. */
  public ShelfDocument {
    Require.present("id", id);
    Require.text("title", title, 200);
    Require.text("text", text, MAX_TEXT);
    Require.present("addedAt", addedAt);
  }

  /** The document's passages in the usual cutting, in order, so that what is found can be read alone. */
  public List<Passage> passages() {
    return passages(Cutting.DEFAULT);
  }

  /** The document's passages, in order. */
  public List<Passage> passages(Cutting cutting) {
    return cutting.passages(id, title, text);
  }

  /** The heading a place of the text stands under, or begins with. */
  public Optional<String> headingAt(int place) {
    return Heading.above(Heading.of(text), place).map(Heading::text);
  }
}
