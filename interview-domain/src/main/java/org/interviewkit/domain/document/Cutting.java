package org.interviewkit.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * How texts are cut into passages: whole sentences, none across a heading, a heading together with what follows it.
 *
 * @param size how long a passage should be, in characters, {@value #MIN_SIZE}–{@value Passage#MAX}; one sentence alone may be longer, up to {@link Passage#MAX}
 * @param overlap how many characters of the passage before it a passage may begin with, 0 to half of the size; whole sentences only, and only within one section
 */
public record Cutting(int size, int overlap) {

  /** The smallest size, in characters: less is no sentence. */
  public static final int MIN_SIZE = 100;

  /** Some six lines, nothing twice. */
  public static final Cutting DEFAULT = new Cutting(600, 0);

  /** Checks both bounds. */
  public Cutting {
    Require.between("size", size, MIN_SIZE, Passage.MAX);
    if (overlap < 0 || overlap > size / 2) {
      throw new InvalidInput("overlap", "overlap " + overlap + ": allowed 0–" + size / 2 + ", half of the size " + size);
    }
  }

  /** The passages of a text, in order. */
  public List<Passage> passages(DocumentId document, String title, String text) {
    return passages(document, title, text, line -> false);
  }

  /**
   * The passages of a text without some of its lines, in order. No passage runs across a line that is left out.
   *
   * @param leftOut whether a line belongs to no passage
   */
  public List<Passage> passages(DocumentId document, String title, String text, Predicate<String> leftOut) {
    List<Passage> passages = new ArrayList<>();
    List<Heading> headings = Heading.of(text);
    int begin = 0;
    int start = 0;
    boolean headed = false;
    for (String line : text.split("\n", -1)) {
      int at = start;
      boolean heads = headings.stream().anyMatch(heading -> heading.start() == at);
      // headings that follow each other stay together
      boolean opens = heads && !headed;
      boolean skipped = !heads && leftOut.test(line);
      if (opens || skipped) {
        add(new Section(document, title, headings, text, begin, start), passages);
        begin = skipped ? start + line.length() : start;
      }
      headed = heads || headed && line.isBlank();
      start += line.length() + 1;
    }
    add(new Section(document, title, headings, text, begin, text.length()), passages);
    return List.copyOf(passages);
  }

  /**
   * The passages of one piece of a text.
   *
   * @param heading what stands above it
   * @param from index of its first character in the text
   * @param to index after its last
   */
  public List<Passage> passages(DocumentId document, String title, String heading, String text, int from, int to) {
    List<Passage> passages = new ArrayList<>();
    add(new Section(document, title, List.of(new Heading(heading, from, from)), text, from, to), passages);
    return List.copyOf(passages);
  }

  private void add(Section section, List<Passage> passages) {
    List<Sentence> sentences = section.sentences();
    int first = 0;
    for (int i = 1; i < sentences.size(); i++) {
      int end = section.end(sentences.get(i - 1));
      int length = end - sentences.get(first).start();
      boolean full = section.end(sentences.get(i)) - sentences.get(first).start() > size;
      boolean rests = section.isBreak(end, sentences.get(i).start()) && length > size / 4;
      boolean bare = i == first + 1 && section.isHeading(sentences.get(first));
      if ((full || rests) && !bare) {
        section.add(first, i - 1, passages);
        first = rests ? i : back(section, first, i);
      }
    }
    if (!sentences.isEmpty()) {
      section.add(first, sentences.size() - 1, passages);
    }
  }

  /** The sentence a passage begins with before {@code next}, so that it shares its beginning with the end of the passage before. */
  private int back(Section section, int first, int next) {
    List<Sentence> sentences = section.sentences();
    int end = section.end(sentences.get(next - 1));
    int begin = next;
    while (begin - 1 > first && end - sentences.get(begin - 1).start() <= overlap && section.end(sentences.get(next)) - sentences.get(begin - 1).start() <= size) {
      begin--;
    }
    return begin;
  }
}
