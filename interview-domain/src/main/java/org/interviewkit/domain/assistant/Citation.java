package org.interviewkit.domain.assistant;

import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;

/**
 * A place in the owner's documents that an answer rests on.
 *
 * @param document the document
 * @param title its title
 * @param start index of the quotation's first character in the document's text
 * @param quote what stands there, word for word, 1–{@value Passage#MAX} characters
 */
public record Citation(DocumentId document, String title, int start, String quote) {

  /** Checks every bound. */
  public Citation {
    Require.present("document", document);
    Require.text("title", title, 200);
    if (start < 0) {
      throw new InvalidInput("start", "start " + start + ": allowed from 0");
    }
    Require.text("quote", quote, Passage.MAX);
  }

  /** Whether the quotation stands in a passage, at this very place. */
  public boolean standsIn(Passage passage) {
    return passage.document().equals(document) && start >= passage.start() && passage.text().startsWith(quote, start - passage.start());
  }
}
