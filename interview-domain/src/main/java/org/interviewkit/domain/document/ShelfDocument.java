package org.interviewkit.domain.document;

import java.time.Instant;
import java.util.ArrayList;
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

  /** How long a passage should be, in characters; one sentence alone may be longer, up to {@link Passage#MAX}. */
  private static final int PASSAGE = 600;

  private static final int HEADING = 80;

  /** Checks every bound. */
  public ShelfDocument {
    Require.present("id", id);
    Require.text("title", title, 200);
    Require.text("text", text, MAX_TEXT);
    Require.present("addedAt", addedAt);
  }

  /**
   * The document's passages, in order. They hold whole sentences, do not overlap, never cross an empty line, and a heading stays with what follows it, so that what is
   * found can be read alone.
   */
  public List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (Sentence sentence : Sentence.of(text)) {
      int last = sentence.start() + sentence.text().length();
      boolean apart = start >= 0 && (last - start > PASSAGE || isBreak(end, sentence.start()) && end - start > PASSAGE / 4);
      if (apart) {
        add(start, end, passages);
        start = -1;
      }
      start = start < 0 ? sentence.start() : start;
      end = last;
    }
    if (start >= 0) {
      add(start, end, passages);
    }
    return List.copyOf(passages);
  }

  /** The heading a place of the text stands under, or begins with: a short line without a full stop, alone or first in its paragraph, with text behind it. */
  public Optional<String> headingAt(int place) {
    Optional<String> heading = Optional.empty();
    String before = "";
    int start = 0;
    for (String line : text.split("\n", -1)) {
      int next = start + line.length() + 1;
      if (start > place) {
        break;
      }
      if (before.isBlank() && isHeading(line.strip()) && next < text.length()) {
        heading = Optional.of(line.strip());
      }
      before = line;
      start = next;
    }
    return heading;
  }

  private static boolean isHeading(String line) {
    return !line.isEmpty() && line.length() <= HEADING && ".!?:;,".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private boolean isBreak(int from, int to) {
    return text.substring(from, to).chars().filter(c -> c == '\n').count() > 1;
  }

  private void add(int start, int end, List<Passage> passages) {
    int from = start;
    while (from < end) {
      int to = Math.min(end, from + Passage.MAX);
      if (to < end && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      String piece = text.substring(from, to);
      if (!piece.isBlank()) {
        passages.add(new Passage(id, title, from, piece));
      }
      from = to;
    }
  }
}
