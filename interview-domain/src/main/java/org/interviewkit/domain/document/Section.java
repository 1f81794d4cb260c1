package org.interviewkit.domain.document;

import java.util.ArrayList;
import java.util.List;

/** A part of a text that is cut into passages by itself. */
final class Section {

  private final DocumentId document;
  private final String title;
  private final List<Heading> headings;
  private final String text;
  private final List<Sentence> sentences = new ArrayList<>();

  Section(DocumentId document, String title, List<Heading> headings, String text, int from, int to) {
    this.document = document;
    this.title = title;
    this.headings = headings;
    this.text = text;
    int begin = from;
    for (Heading heading : headings) {
      if (begin < heading.end() && heading.start() >= from && heading.end() <= to) {
        take(begin, heading.end());
        begin = heading.end();
      }
    }
    take(begin, to);
  }

  private void take(int from, int to) {
    Sentence.flowing(text.substring(from, to)).forEach(sentence -> sentences.add(new Sentence(sentence.text(), from + sentence.start())));
  }

  List<Sentence> sentences() {
    return sentences;
  }

  int end(Sentence sentence) {
    return sentence.start() + sentence.text().length();
  }

  /** Whether an empty line stands between two places. */
  boolean isBreak(int from, int to) {
    return text.substring(from, to).chars().filter(c -> c == '\n').count() > 1;
  }

  boolean isHeading(Sentence sentence) {
    return headings.stream().anyMatch(heading -> heading.start() <= sentence.start() && end(sentence) <= heading.end());
  }

  /** Adds the passage from one sentence to another; more than a passage may hold becomes several. */
  void add(int first, int last, List<Passage> passages) {
    int from = sentences.get(first).start();
    int end = end(sentences.get(last));
    String heading = Heading.above(headings, end - 1).map(Heading::text).orElse("");
    while (from < end) {
      int to = Math.min(end, from + Passage.MAX);
      if (to < end && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      String piece = text.substring(from, to);
      if (!piece.isBlank()) {
        passages.add(new Passage(document, title, heading, from, piece));
      }
      from = to;
    }
  }
}
