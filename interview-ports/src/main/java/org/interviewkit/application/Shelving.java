package org.interviewkit.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.document.CleanText;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.document.ShelfDocument;
import org.interviewkit.port.Found;
import org.interviewkit.port.Passages;
import org.interviewkit.port.ShelfDocuments;

/** Putting documents, as text, on the public shelf, from which the assistant answers. */
public final class Shelving {

  private static final int NEAREST = 8;

  private final ShelfDocuments shelf;
  private final Passages passages;
  private final Cutting cutting;
  private final AssistantLog log;
  private final Object replacing = new Object();

  Shelving(ShelfDocuments shelf, Passages passages, Cutting cutting, AssistantLog log) {
    this.shelf = shelf;
    this.passages = passages;
    this.cutting = cutting;
    this.log = log;
  }

  /**
   * Puts a text on the shelf; it can be answered from as soon as this returns.
   *
   * @throws InvalidInput if title or text is empty or too long; nothing is kept
   */
  public ShelfDocument add(String title, String text) {
    ShelfDocument document = preview(title, text);
    put(document);
    log.note(Kind.SHELF_CHANGED, Optional.empty(), "document " + document.id() + " was added");
    return document;
  }

  /**
   * Puts a text in the place of a document's; it can be answered from as soon as this returns. Answers given before keep what they quoted, and whoever opens one of their sources
   * is told that the document has changed since.
   *
   * @param seen when the document had been put there, as the caller saw it
   * @return the document under the same id, put there now
   * @throws NotFound if there is none
   * @throws Conflict if it was replaced since by somebody else; nothing is kept. Two processes that replace it in the same moment keep the later text
   * @throws InvalidInput if title or text is empty or too long; nothing is kept
   */
  public ShelfDocument replace(DocumentId id, String title, String text, Instant seen) {
    ShelfDocument checked = preview(title, text);
    ShelfDocument document = new ShelfDocument(id, checked.title(), checked.text(), checked.addedAt());
    synchronized (replacing) {
      Instant changed = require(id).addedAt();
      if (!changed.equals(seen)) {
        throw new Conflict("the document was changed at " + changed + ", after it was seen: look at it again");
      }
      put(document);
    }
    log.note(Kind.SHELF_CHANGED, Optional.empty(), "document " + id + " was replaced");
    return document;
  }

  private void put(ShelfDocument document) {
    shelf.put(document);
    passages.put(document.id(), document.passages(cutting));
  }

  /**
   * The document a text would become. Nothing is kept.
   *
   * @throws InvalidInput if title or text is empty or too long
   */
  public ShelfDocument preview(String title, String text) {
    String name = VisitorText.needed("title", title.replaceAll("\\s+", " "), 200);
    if (text.length() > ShelfDocument.MAX_TEXT) {
      throw new InvalidInput("text", "text has " + text.length() + " characters: allowed " + ShelfDocument.MAX_TEXT);
    }
    return new ShelfDocument(new DocumentId(log.id()), name, CleanText.of(text).text(), log.now());
  }

  /** All documents, newest first. */
  public List<ShelfDocument> all() {
    return shelf.all();
  }

  /**
   * The document.
   *
   * @throws NotFound if there is none
   */
  public ShelfDocument require(DocumentId id) {
    return shelf.find(id).orElseThrow(() -> new NotFound("document", id));
  }

  /**
   * The passage that holds a place, for who wants to read on around a citation.
   *
   * @param start index of a character in the document's text, from 0
   * @throws NotFound if there is no such document, or no passage holds that place
   */
  public Passage passage(DocumentId id, int start) {
    return require(id).passages(cutting).stream()
        .filter(passage -> passage.holds(start))
        .findFirst()
        .orElseThrow(() -> new NotFound("passage", start));
  }

  /**
   * Takes a document from the shelf; nothing is answered from it any more.
   *
   * @throws NotFound if there is none
   */
  public void remove(DocumentId id) {
    require(id);
    passages.remove(id);
    shelf.remove(id);
    log.note(Kind.SHELF_CHANGED, Optional.empty(), "document " + id + " was removed");
  }

  /** Has the index hold what stands on the shelf. At start. */
  public void index() {
    shelf.all().forEach(document -> passages.put(document.id(), document.passages(cutting)));
  }

  /** The passages of a document, as answers quote them. */
  public List<Passage> passages(ShelfDocument document) {
    return document.passages(cutting);
  }

  /** The passages a question could be answered from. */
  List<Passage> nearest(String question) {
    return found(question).stream().map(Found::passage).toList();
  }

  /** The same, with how near they are. */
  List<Found> found(String question) {
    return passages.nearest(question, NEAREST);
  }

  /** The heading a place of a document stands under. */
  Optional<String> heading(DocumentId id, int place) {
    return shelf.find(id).flatMap(document -> document.headingAt(place));
  }
}
