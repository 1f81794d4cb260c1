package org.interviewkit.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.Advice;
import org.interviewkit.domain.knowledge.AdviceKind;
import org.interviewkit.domain.knowledge.CitedAnswer;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.Adviser;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Found;
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

  /** Who advises when no language model was chosen. */
  public static final String RULES = "rules/1";

  /**
   * How documents are read.
   *
   * @param cutting how they are cut
   * @param weights how much a passage of a source counts, greater than 0 and at most 10; 1 for one that is not named
   * @param longestAdvice the most characters of advice, {@value #SHORTEST_ADVICE}–{@value #MOST_ADVICE}
   */
  public record Rules(Cutting cutting, Map<SourceKind, Double> weights, int longestAdvice) {

    /** What advice is cut to when nothing else is said, in characters: the figure of the seed system's actions. */
    public static final int USUAL_ADVICE = 1_200;

    /** The shortest bound of advice, in characters: one point. */
    public static final int SHORTEST_ADVICE = 400;

    /** The longest bound of advice, in characters: all points. */
    public static final int MOST_ADVICE = 4_000;

    /** The usual cutting, all sources alike. */
    public static final Rules DEFAULT = new Rules(Cutting.DEFAULT, Map.of());

    /** Rules with the usual length of advice. */
    public Rules(Cutting cutting, Map<SourceKind, Double> weights) {
      this(cutting, weights, USUAL_ADVICE);
    }

    /** Checks the weights and the length. */
    public Rules {
      Require.between("longestAdvice", longestAdvice, SHORTEST_ADVICE, MOST_ADVICE);
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

  /**
   * What the co-pilot points out.
   *
   * @param advice what it is
   * @param sources what there was to go on: what is not there is missing
   */
  public record Counsel(Advice advice, List<Source> sources) {}

  private final Store store;
  private final StoredInterviews interviews;
  private final Finding finding;
  private final Indexing indexing;
  private final Answerer answerer;
  private final Adviser adviser;
  private final Rules rules;

  Asking(Store store, StoredInterviews interviews, Indexing indexing, Application.Reading reading) {
    this.store = store;
    this.interviews = interviews;
    this.finding = new Finding(reading.retriever(), reading.words(), reading.index());
    this.indexing = indexing;
    this.answerer = reading.examiner();
    this.adviser = reading.adviser();
    this.rules = reading.rules();
  }

  /** What was said, where nothing can be quoted that was put right later: who leads sees both, and needs no advice on what was misheard. */
  private static Source asMeant(Source said, Transcript transcript) {
    Map<Integer, Integer> last = new HashMap<>();
    transcript.turns().forEach(turn -> turn.corrects().ifPresent(wrong -> last.put(wrong, turn.position())));
    Predicate<Turn> holds = turn -> last.getOrDefault(turn.corrects().orElse(turn.position()), turn.position()) == turn.position();
    List<Passage> meant = said.passages().stream().filter(passage -> said.numberAt(passage.start()).flatMap(transcript::at).filter(holds).isPresent()).toList();
    return new Source(said.kind(), said.id(), said.title(), said.text(), said.marks(), meant);
  }

  /** Having the index of passages hold what documents say. */
  public Indexing indexing() {
    return indexing;
  }

  /** The most characters of advice. */
  public int longestAdvice() {
    return rules.longestAdvice();
  }

  /**
   * Has the co-pilot look at an interview as it stands. Nothing of it is kept.
   *
   * @param language the language to advise in; quotations stay as they are
   * @throws NotFound if there is no such interview
   * @throws org.interviewkit.port.PortException if a model is asked and does not answer
   */
  public Counsel advise(InterviewId id, AdviceKind kind, Language language) {
    Interview interview = interviews.require(id);
    Transcript transcript = store.transcripts().whole(id);
    List<Source> sources = sources(interview, language).stream().map(source -> source.kind() == SourceKind.TRANSCRIPT ? asMeant(source, transcript) : source).toList();
    List<Passage> quotable = sources.stream().flatMap(source -> source.passages().stream()).toList();
    Adviser.Matter matter = new Adviser.Matter(interview.briefing(), transcript, sources, language);
    return new Counsel(Advice.of(adviser.advise(kind, matter), quotable, rules.longestAdvice()), sources);
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
    List<Found> found = nearest(impersonal, sources, passages, missed -> reindex(interview, missed));
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
    store.roles().find(interview.engagement().roleId()).filter(role -> role.content().describesTheJob()).ifPresent(role -> sources.add(Source.of(role, language, rules.cutting())));
    store.candidates().find(interview.engagement().candidateId()).flatMap(candidate -> Source.of(candidate, language, rules.cutting())).ifPresent(sources::add);
    Source.of(new DocumentId(interview.id().value()), store.transcripts().whole(interview.id()), language, rules.cutting()).ifPresent(sources::add);
    return List.copyOf(sources);
  }

  /** What is still being said is indexed when the interview has ended. */
  private void reindex(Interview interview, Source missed) {
    if (missed.kind() != SourceKind.TRANSCRIPT || interview.timeline().endedAt().isPresent()) {
      indexing.changed(missed.kind(), missed.id().value());
    }
  }

  private List<Found> nearest(String question, List<Source> sources, int limit, Consumer<Source> missed) {
    Map<SourceKind, Double> aim = Aim.of(question);
    return finding.nearest(question, sources, missed).stream()
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
