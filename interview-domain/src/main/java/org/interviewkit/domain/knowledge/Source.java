package org.interviewkit.domain.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;

/**
 * Something that a question about an interview can be answered from.
 *
 * @param kind what it is
 * @param id whose it is: the role's identifier, the candidate's, the interview's
 * @param title what it is called, 1–200 characters
 * @param text all of it, not empty. Untrusted: data, never instructions
 * @param marks where its pages or its turns begin, as indexes into the text, ascending; empty for a text without pages
 * @param passages the pieces that may be quoted, in order; what a model need not see belongs to none
 */
public record Source(SourceKind kind, DocumentId id, String title, String text, List<Integer> marks, List<Passage> passages) {

  private static final String BETWEEN_TURNS = "\n\n";

  /** Checks presence. */
  public Source {
    Require.present("kind", kind);
    Require.present("id", id);
    Require.text("title", title, 200);
    Require.present("text", text);
    marks = List.copyOf(marks);
    passages = List.copyOf(passages);
  }

  /** A role's job description. */
  public static Source of(Role role, Language language, Cutting cutting) {
    DocumentId id = new DocumentId(role.id().value());
    String title = SourceKind.JOB_DESCRIPTION.title().in(language);
    String text = role.content().jobDescription();
    return new Source(SourceKind.JOB_DESCRIPTION, id, title, text, List.of(), cutting.passages(id, title, text));
  }

  /**
   * A candidate's CV, or empty when there is none. Lines with particulars that no job needs, such as a date of birth or an address, belong to no passage, and no passage runs
   * across pages.
   */
  public static Optional<Source> of(Candidate candidate, Language language, Cutting cutting) {
    String text = candidate.cvText();
    if (text.isBlank()) {
      return Optional.empty();
    }
    DocumentId id = new DocumentId(candidate.id().value());
    String title = SourceKind.CV.title().in(language);
    List<Integer> pages = new ArrayList<>();
    if (candidate.cv().isPresent()) {
      pages.add(0);
      for (int at = text.indexOf(Candidate.PAGE_BREAK); at >= 0; at = text.indexOf(Candidate.PAGE_BREAK, at + 1)) {
        pages.add(at + 1);
      }
    }
    List<Passage> passages = cutting.passages(id, title, text, line -> line.indexOf(Candidate.PAGE_BREAK) >= 0 || PersonalLine.isOne(line));
    return Optional.of(new Source(SourceKind.CV, id, title, text, pages, passages));
  }

  /**
   * What was said, or empty when the candidate has not said anything. The text is that of the turns, one after the other; only what the candidate said can be quoted, under
   * what the candidate was asked.
   */
  public static Optional<Source> of(DocumentId interview, Transcript transcript, Language language, Cutting cutting) {
    StringBuilder text = new StringBuilder();
    List<Integer> marks = new ArrayList<>();
    for (Turn turn : transcript.turns()) {
      marks.add(text.length());
      text.append(turn.content()).append(BETWEEN_TURNS);
    }
    String title = SourceKind.TRANSCRIPT.title().in(language);
    List<Passage> passages = new ArrayList<>();
    String asked = "";
    for (Turn turn : transcript.turns()) {
      int from = marks.get(turn.position() - 1);
      switch (turn.speaker()) {
        case USER -> passages.addAll(cutting.passages(interview, title, asked, text.toString(), from, from + turn.content().length()));
        case ASSISTANT, PERSON -> asked = turn.isCorrection() ? asked : heading(turn.content());
        case SYSTEM -> {}
      }
    }
    boolean said = transcript.turns().stream().anyMatch(turn -> turn.speaker() == Speaker.USER);
    return said ? Optional.of(new Source(SourceKind.TRANSCRIPT, interview, title, text.toString(), marks, passages)) : Optional.empty();
  }

  /** The number of the page or the turn that holds a place, from 1; empty for a text without pages. */
  public Optional<Integer> numberAt(int place) {
    return marks.isEmpty() ? Optional.empty() : Optional.of((int) Math.max(1, marks.stream().filter(mark -> mark <= place).count()));
  }

  /** Index of the first character of the page or the turn that holds a place; 0 for a text without pages. */
  public int markAt(int place) {
    return marks.stream().filter(mark -> mark <= place).reduce(0, (first, second) -> second);
  }

  /** The end of what was asked: that is where the question stands. */
  private static String heading(String asked) {
    String line = asked.replaceAll("\\s+", " ").strip();
    return line.length() <= Passage.MAX_HEADING ? line : line.substring(line.length() - Passage.MAX_HEADING + 1).replaceFirst("^\\S*\\s", "…");
  }
}
