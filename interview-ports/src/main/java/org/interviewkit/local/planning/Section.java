package org.interviewkit.local.planning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interviewkit.local.text.Card;
import org.interviewkit.local.text.PhraseIndex;
import org.interviewkit.local.text.Tokenized;

/** The parts of a job description. */
enum Section {
  /** What is needed. */
  REQUIRED,
  /** What would be welcome. */
  NICE,
  /** What is to be done. */
  TASKS,
  /** What is offered. */
  BENEFITS,
  /** Who offers it, and how to apply. */
  ABOUT,
  /** Not under any heading. */
  NONE;

  private static final PhraseIndex<Section> HEADINGS = new PhraseIndex<>();
  private static final int LONGEST_HEADING = 7;

  static {
    for (Card card : Card.read(Section.class, "sections.txt")) {
      Section section = valueOf(card.id().toUpperCase(Locale.ROOT));
      card.parts("is").forEach(phrase -> HEADINGS.add(phrase, section));
    }
  }

  /** The section a line opens, or empty when it is no heading. */
  static Optional<Section> openedBy(String line) {
    Tokenized words = Tokenized.of(line);
    boolean item = line.matches("^\\s*[-•*·–—▪►✓].*");
    boolean sentence = line.strip().endsWith(".") || line.contains(",");
    if (item || sentence || words.size() == 0 || words.size() > LONGEST_HEADING) {
      return Optional.empty();
    }
    List<PhraseIndex.Hit<Section>> hits = HEADINGS.find(words);
    boolean colon = line.strip().endsWith(":");
    return hits.stream().filter(hit -> colon || words.size() - (hit.to() - hit.from()) <= 2).map(PhraseIndex.Hit::value).findFirst();
  }

  /** Whether what stands here is asked of candidates. */
  boolean isAsked() {
    return switch (this) {
      case REQUIRED, TASKS, NONE -> true;
      case NICE, BENEFITS, ABOUT -> false;
    };
  }
}
