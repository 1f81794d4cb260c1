package org.interviewkit.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.CitedAnswer;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Found;
import org.interviewkit.port.Retriever;
import org.interviewkit.port.Store;

/**
 * Asking the documents of one interview: the job description, the CV and what was said. They are read anew for every question, so that nothing of another interview, nothing
 * that was deleted and nothing older than the last turn can be answered from.
 */
public final class Asking {

  /** The longest question, in characters. */
  public static final int MAX_QUESTION = 2_000;

  /** The most passages an answer may rest on. */
  public static final int MAX_PASSAGES = 8;

  private static final int POOL = 50;

  /**
   * How documents are read.
   *
   * @param cutting how they are cut
   * @param weights how much a passage of a source counts, greater than 0 and at most 10; 1 for one that is not named
   */
  public record Rules(Cutting cutting, Map<SourceKind, Double> weights) {

    /** The usual cutting, all sources alike. */
    public static final Rules DEFAULT = new Rules(Cutting.DEFAULT, Map.of());

    /** Checks the weights. */
    public Rules {
      weights = Map.copyOf(weights);
      weights.forEach(
          (kind, weight) -> {
            if (!(weight > 0 && weight <= 10)) {
              throw new InvalidInput("weights", "weight " + weight + " of " + kind + ": allowed greater than 0, at most 10");
            }
          });
    }

    double weight(SourceKind kind) {
      return weights.getOrDefault(kind, 1.0);
    }
  }

  /**
   * What came of a question.
   *
   * @param answer the answer; empty when the documents do not support one
   * @param sources what could be answered from: what is not there is missing
   * @param found the passages that were handed to whoever answered, nearest first
   */
  public record Reply(Optional<CitedAnswer> answer, List<Source> sources, List<Found> found) {

    /** The source a citation or a passage stands in. */
    public Source source(DocumentId id) {
      return sources.stream().filter(source -> source.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("source", id));
    }
  }

  private final Store store;
  private final StoredInterviews interviews;
  private final Retriever retriever;
  private final Answerer answerer;
  private final Rules rules;

  Asking(Store store, StoredInterviews interviews, Retriever retriever, Answerer answerer, Rules rules) {
    this.store = store;
    this.interviews = interviews;
    this.retriever = retriever;
    this.answerer = answerer;
    this.rules = rules;
  }

  /**
   * Asks. Nothing of it is kept.
   *
   * @param question 1–{@value #MAX_QUESTION} characters
   * @param language the language to answer in; quotations stay as they are
   * @param passages the most passages an answer may rest on, 1–{@value #MAX_PASSAGES}
   * @param from the sources to look into
   * @throws NotFound if there is no such interview
   * @throws InvalidInput if a bound does not hold
   * @throws org.interviewkit.port.PortException if a model is asked and does not answer
   */
  public Reply ask(InterviewId id, String question, Language language, int passages, Set<SourceKind> from) {
    String asked = Require.text("question", question.strip(), MAX_QUESTION);
    Require.between("top_k", passages, 1, MAX_PASSAGES);
    Require.size("sources", from, 1, SourceKind.values().length);
    Interview interview = interviews.require(id);
    List<Source> sources = sources(interview, language).stream().filter(source -> from.contains(source.kind())).toList();
    String impersonal = Impersonal.of(asked, interview.engagement().candidateName(), language);
    List<Found> found = nearest(impersonal, sources, passages);
    List<Passage> handed = found.stream().map(Found::passage).toList();
    return new Reply(answerer.answer(impersonal, language, handed).flatMap(answer -> CitedAnswer.of(answer, handed)), sources, found);
  }

  /**
   * What could be answered from, in the order of {@link SourceKind}: what is not there is missing.
   *
   * @param language the language of the titles
   * @throws NotFound if there is no such interview
   */
  public List<Source> sources(InterviewId id, Language language) {
    return sources(interviews.require(id), language);
  }

  private List<Source> sources(Interview interview, Language language) {
    List<Source> sources = new ArrayList<>();
    store.roles().find(interview.engagement().roleId()).ifPresent(role -> sources.add(Source.of(role, language, rules.cutting())));
    store.candidates().find(interview.engagement().candidateId()).flatMap(candidate -> Source.of(candidate, language, rules.cutting())).ifPresent(sources::add);
    Source.of(new DocumentId(interview.id().value()), store.transcripts().whole(interview.id()), language, rules.cutting()).ifPresent(sources::add);
    return List.copyOf(sources);
  }

  private List<Found> nearest(String question, List<Source> sources, int limit) {
    List<Passage> among = sources.stream().flatMap(source -> source.passages().stream()).toList();
    if (among.isEmpty()) {
      return List.of();
    }
    Map<SourceKind, Double> aim = Aim.of(question);
    return retriever.nearest(question, among, POOL).stream()
        .map(found -> weighed(found, kind(sources, found.passage().document()), aim))
        .sorted(Comparator.comparingDouble(Found::score).reversed())
        .limit(limit)
        .toList();
  }

  private Found weighed(Found found, SourceKind kind, Map<SourceKind, Double> aim) {
    return new Found(found.passage(), found.score() * rules.weight(kind) * aim.getOrDefault(kind, 1.0));
  }

  private static SourceKind kind(List<Source> sources, DocumentId id) {
    return sources.stream().filter(source -> source.id().equals(id)).map(Source::kind).findFirst().orElseThrow();
  }
}
