package org.interviewkit.application;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.port.Found;
import org.interviewkit.port.Retriever;

/**
 * Asking the CVs of all candidates and what they said. It shows who wrote or said something about the matter, word for word, by name: it draws no conclusion, ranks nobody and
 * leaves nobody out for good. Somebody who is not shown may still have done what was asked for.
 */
public final class Surveying {

  /** The most candidates that are shown. */
  public static final int MOST_PEOPLE = 20;

  /** The most passages that are shown of one candidate. */
  public static final int MOST_QUOTES = 3;

  /** What can be asked: what somebody wrote or said. */
  public static final Set<SourceKind> KINDS = Set.of(SourceKind.CV, SourceKind.TRANSCRIPT);

  private static final int POOL = 50;

  /** Less than this share of the best by words says next to nothing about the matter. */
  private static final double TOO_LITTLE = 0.4;

  /**
   * Something a candidate wrote or said.
   *
   * @param interview the interview it was said in; empty for a CV
   * @param source what it stands in
   * @param passage the passage, as it stands there now
   * @param worded whether it shares words with the question; otherwise it was found by what it means
   */
  public record Quote(Optional<InterviewId> interview, Source source, Passage passage, boolean worded) {}

  /**
   * A candidate with what was found.
   *
   * @param quotes 1–{@value #MOST_QUOTES}, nearest first
   */
  public record Person(CandidateId id, String name, List<Quote> quotes) {}

  /**
   * What was looked into.
   *
   * @param cvs how many CVs
   * @param transcripts how many interviews, by what was said in them
   * @param complete whether those are all there are
   * @param indexed whether an index was asked
   */
  public record Searched(long cvs, long transcripts, boolean complete, boolean indexed) {}

  /**
   * What came of a question.
   *
   * @param people at most {@value #MOST_PEOPLE}, by name
   * @param searched what was looked into
   */
  public record Survey(List<Person> people, Searched searched) {}

  private final Evidence evidence;
  private final Optional<Indexing> index;
  private final Retriever words;

  Surveying(Evidence evidence, Optional<Indexing> index, Retriever words) {
    this.evidence = evidence;
    this.index = index;
    this.words = words;
  }

  /**
   * Asks. Nothing of it is kept.
   *
   * @param question 1–{@value Asking#MAX_QUESTION} characters
   * @param language the language of the titles; people are in its order of names
   * @param kinds what to look into: some of {@link #KINDS}
   * @throws InvalidInput if a bound does not hold
   * @throws org.interviewkit.port.PortException if the store or the index does not answer
   */
  public Survey ask(String question, Language language, Set<SourceKind> kinds) {
    String asked = Require.text("question", question.strip(), Asking.MAX_QUESTION);
    Require.size("sources", kinds, 1, KINDS.size());
    if (!KINDS.containsAll(kinds)) {
      throw new InvalidInput("sources", "a job description says nothing about a candidate: allowed are cv, transcript");
    }
    Set<SourceKind> from = EnumSet.copyOf(kinds);
    Evidence.Gathered gathered = index.map(held -> evidence.indexed(asked, language, from, held)).orElseGet(() -> evidence.scanned(asked, language, from, words));
    List<Quote> kept = telling(asked, gathered.quotes());
    Map<CandidateId, List<Quote>> byPerson = new LinkedHashMap<>();
    for (Quote quote : kept) {
      CandidateId person = gathered.people().get(quote.source().id());
      if (byPerson.containsKey(person) || byPerson.size() < MOST_PEOPLE) {
        byPerson.computeIfAbsent(person, someone -> new ArrayList<>()).add(quote);
      }
    }
    Collator order = Collator.getInstance(Locale.of(language.tag()));
    List<Person> people =
        byPerson.entrySet().stream()
            .flatMap(entry -> evidence.name(entry.getKey()).stream().map(name -> new Person(entry.getKey(), name, entry.getValue().stream().limit(MOST_QUOTES).toList())))
            .sorted(Comparator.comparing(Person::name, order).thenComparing(person -> person.id().toString()))
            .toList();
    return new Survey(people, gathered.searched());
  }

  /** The quotes without those that share but a word or two that say little, nearest first; what was found by its meaning stays. */
  private List<Quote> telling(String question, List<Quote> quotes) {
    List<Passage> passages = quotes.stream().map(Quote::passage).toList();
    List<Found> ranked = passages.isEmpty() ? List.of() : words.nearest(question, passages, POOL);
    double best = ranked.isEmpty() ? 0 : ranked.get(0).score();
    Set<Passage> worded = ranked.stream().filter(found -> found.score() >= TOO_LITTLE * best).map(Found::passage).collect(Collectors.toSet());
    return quotes.stream()
        .filter(quote -> worded.contains(quote.passage()) || !quote.worded())
        .map(quote -> new Quote(quote.interview(), quote.source(), quote.passage(), worded.contains(quote.passage())))
        .toList();
  }
}
