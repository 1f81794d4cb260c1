package org.interviewkit.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.Found;
import org.interviewkit.port.FoundPlace;
import org.interviewkit.port.IndexedDocument;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.Retriever;
import org.interviewkit.port.Store;

/** What candidates wrote and said about a matter, by an index or by reading one after the other. Everything that comes out was read in its document a moment ago. */
final class Evidence {

  private static final int POOL = 50;
  private static final int PAGE = 50;

  /** So many CVs and so many interviews are read for one question, the newest first: a few seconds. */
  private static final int MOST_READ = 1_000;

  private final Store store;
  private final Cutting cutting;

  Evidence(Store store, Cutting cutting) {
    this.store = store;
    this.cutting = cutting;
  }

  /**
   * What was found.
   *
   * @param quotes nearest first
   * @param people whose each source is
   * @param searched what was looked into
   */
  record Gathered(List<Surveying.Quote> quotes, Map<DocumentId, CandidateId> people, Surveying.Searched searched) {}

  /** A source with whose it is. */
  private record Held(Source source, CandidateId person, Optional<InterviewId> interview) {}

  /** A candidate's name; empty when the candidate is not kept any more. */
  Optional<String> name(CandidateId id) {
    return store.candidates().find(id).map(Candidate::name);
  }

  /** By an index: what it says is looked up where it stands, and left out where the document has changed since. */
  Gathered indexed(String question, Language language, Set<SourceKind> kinds, Indexing indexing) {
    List<Surveying.Quote> quotes = new ArrayList<>();
    Map<DocumentId, Optional<Held>> read = new HashMap<>();
    for (FoundPlace place : indexing.anywhere(question, kinds, POOL)) {
      Optional<Held> held = read.computeIfAbsent(place.document(), document -> look(place.kind(), document, language));
      held.filter(one -> IndexedDocument.of(one.source()).edition().equals(place.edition()))
          .flatMap(one -> passage(one.source(), place.start()).map(passage -> new Surveying.Quote(one.interview(), one.source(), passage, place.worded() && !place.meant())))
          .ifPresent(quotes::add);
    }
    Map<DocumentId, CandidateId> people = new HashMap<>();
    read.forEach((document, held) -> held.ifPresent(one -> people.put(document, one.person())));
    return new Gathered(quotes, people, indexing.searched(kinds));
  }

  /** By reading, the newest first, and by words alone. */
  Gathered scanned(String question, Language language, Set<SourceKind> kinds, Retriever words) {
    Pile pile = new Pile(question, words);
    long cvs = 0;
    long transcripts = 0;
    boolean all = true;
    Optional<Cursor> after = Optional.empty();
    List<Candidate> candidates = List.of();
    if (kinds.contains(SourceKind.CV)) {
      do {
        candidates = store.candidates().list("", after, PAGE);
        cvs += pile.add(candidates.stream().flatMap(candidate -> cv(candidate, language).stream()).toList());
        after = candidates.isEmpty() ? after : Optional.of(cursor(candidates.get(candidates.size() - 1)));
      } while (candidates.size() == PAGE && cvs < MOST_READ);
      all = candidates.size() < PAGE;
    }
    if (kinds.contains(SourceKind.TRANSCRIPT)) {
      after = Optional.empty();
      List<InterviewSummary> interviews;
      do {
        interviews = store.interviews().list(InterviewFilter.ALL, after, PAGE);
        transcripts += pile.add(interviews.stream().flatMap(entry -> said(entry.id(), entry.engagement().candidateId(), language).stream()).toList());
        after = interviews.isEmpty() ? after : Optional.of(interviews.get(interviews.size() - 1).cursor());
      } while (interviews.size() == PAGE && transcripts < MOST_READ);
      all = all && interviews.size() < PAGE;
    }
    return pile.gathered(new Surveying.Searched(cvs, transcripts, all, false));
  }

  private Optional<Held> look(SourceKind kind, DocumentId document, Language language) {
    return switch (kind) {
      case JOB_DESCRIPTION -> Optional.empty();
      case CV -> store.candidates().find(new CandidateId(document.value())).flatMap(candidate -> cv(candidate, language));
      case TRANSCRIPT -> {
        InterviewId interview = new InterviewId(document.value());
        yield store.interviews().find(interview).map(Interview::engagement).flatMap(engagement -> said(interview, engagement.candidateId(), language));
      }
    };
  }

  private Optional<Held> cv(Candidate candidate, Language language) {
    return Source.of(candidate, language, cutting).map(source -> new Held(source, candidate.id(), Optional.empty()));
  }

  private Optional<Held> said(InterviewId interview, CandidateId person, Language language) {
    return Source.of(new DocumentId(interview.value()), store.transcripts().whole(interview), language, cutting).map(source -> new Held(source, person, Optional.of(interview)));
  }

  private static Optional<Passage> passage(Source source, int start) {
    return source.passages().stream().filter(passage -> passage.start() == start).findFirst();
  }

  private static Cursor cursor(Candidate candidate) {
    return new Cursor(candidate.createdAt(), candidate.id().value());
  }

  /** The best of what was read so far. Not safe for use by many threads. */
  private static final class Pile {

    private final String question;
    private final Retriever words;
    private final Map<Passage, Held> best = new HashMap<>();

    Pile(String question, Retriever words) {
      this.question = question;
      this.words = words;
    }

    /** Takes in what is near in some sources; gives how many those were. */
    int add(List<Held> sources) {
      Map<Passage, Held> holders = new HashMap<>();
      sources.forEach(held -> held.source().passages().forEach(passage -> holders.put(passage, held)));
      List<Passage> among = sources.stream().flatMap(held -> held.source().passages().stream()).toList();
      if (!among.isEmpty()) {
        words.nearest(question, among, POOL).forEach(found -> Optional.ofNullable(holders.get(found.passage())).ifPresent(held -> best.put(found.passage(), held)));
      }
      return sources.size();
    }

    /** What is rare on a page need not be rare at all: so all that was near is compared once more. */
    Gathered gathered(Surveying.Searched searched) {
      List<Passage> among = best.keySet().stream().sorted(Comparator.comparing((Passage passage) -> passage.document().toString()).thenComparingInt(Passage::start)).toList();
      List<Found> ranked = among.isEmpty() ? List.of() : words.nearest(question, among, POOL);
      List<Surveying.Quote> quotes = new ArrayList<>();
      Map<DocumentId, CandidateId> people = new HashMap<>();
      for (Found found : ranked) {
        Optional.ofNullable(best.get(found.passage()))
            .ifPresent(
                held -> {
                  quotes.add(new Surveying.Quote(held.interview(), held.source(), found.passage(), true));
                  people.put(held.source().id(), held.person());
                });
      }
      return new Gathered(quotes, people, searched);
    }
  }
}
