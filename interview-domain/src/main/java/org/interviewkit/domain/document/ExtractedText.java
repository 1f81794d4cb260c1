package org.interviewkit.domain.document;

import java.util.List;
import org.interviewkit.domain.Require;

/**
 * The text of a document as a person would read it.
 *
 * @param mediaType what the bytes were found to be
 * @param pages the text page by page, at least one; formats without pages give one
 * @param warnings what a person should know, in plain English sentences, for example that text was cut at a limit
 */
public record ExtractedText(String mediaType, List<String> pages, List<String> warnings) {

  /** Copies the lists. */
  public ExtractedText {
    Require.text("mediaType", mediaType, 100);
    Require.size("pages", pages, 1, 1_000);
    pages = List.copyOf(pages);
    warnings = List.copyOf(warnings);
  }

  /** The whole text, a page break ({@code \f}, on a line of its own) between its pages. */
  public String paged() {
    return String.join("\n\f\n", pages).strip();
  }

  /** The whole text, pages joined by a blank line. */
  public String text() {
    return String.join("\n\n", pages).strip();
  }
}
