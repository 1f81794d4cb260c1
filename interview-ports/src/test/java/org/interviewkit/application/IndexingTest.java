package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.InterviewSystem;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.local.MemoryKeepers;
import org.interviewkit.local.assisting.LexicalIndex;
import org.interviewkit.port.FoundPlace;
import org.interviewkit.port.IndexState;
import org.interviewkit.port.IndexedDocument;
import org.interviewkit.port.IndexedPassages;
import org.interviewkit.port.Job;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexingTest {

  private static final Set<SourceKind> ALL = EnumSet.allOf(SourceKind.class);
  private static final Map<SourceKind, Long> TWO = Map.of(SourceKind.JOB_DESCRIPTION, 1L, SourceKind.CV, 1L);

  /** An index that fails on request, and counts what it was asked. */
  private static final class Watched implements IndexedPassages {
    private final IndexedPassages kept = new LexicalIndex();
    private final List<String> answered = new ArrayList<>();
    private Optional<PortException> failure = Optional.empty();
    private String model = "first";
    private long outdated;

    @Override
    public void put(IndexedDocument document) {
      failure.ifPresent(
          trouble -> {
            throw trouble;
          });
      kept.put(document);
    }

    @Override
    public void remove(DocumentId document) {
      kept.remove(document);
    }

    @Override
    public Optional<List<FoundPlace>> nearest(String question, Map<DocumentId, String> editions, int limit) {
      failure.ifPresent(
          trouble -> {
            throw trouble;
          });
      Optional<List<FoundPlace>> found = kept.nearest(question, editions, limit);
      found.ifPresent(places -> answered.add(question));
      return found;
    }

    @Override
    public List<FoundPlace> anywhere(String question, Set<SourceKind> kinds, int limit) {
      return kept.anywhere(question, kinds, limit);
    }

    @Override
    public IndexState state() {
      return new IndexState(model, kept.state().documents(), outdated);
    }
  }

  private final Watched index = new Watched();
  private final MovableClock clock = new MovableClock();
  private final Store store = MemoryKeepers.store();
  private final InterviewSystem system = InterviewSystem.builder().store(store).index(index).clock(clock).build();

  @AfterEach
  void close() {
    system.close();
  }

  private InterviewId interview() {
    Role role = system.definingRoles().add(system.definingRoles().draft("Requirements\n- Kafka in production", Optional.empty(), Language.EN));
    system.definingRoles().approve(role.id());
    Candidate candidate = system.addingCandidates().add("Anna Beispiel", Optional.empty(), Language.EN, "Skills\nKafka and Java since 2019");
    return system.interviewing().schedule(role.id(), candidate.id(), Optional.of(Language.EN), Optional.empty(), SupervisorSettings.DEFAULT).id();
  }

  private Asking.Reply ask(InterviewId id) {
    return system.asking().ask(id, "Since when does she know Kafka?", Language.EN, 8, ALL);
  }

  private void say(InterviewId id, int position, Speaker speaker, String words) {
    store.transcripts().append(id, new Turn(position, Texts.NOW, speaker, TurnType.TEXT, words, Optional.empty(), Optional.empty()));
  }

  @Test
  void answersFromTheIndexAsSoonAsItHoldsTheDocumentsAndInMemoryBefore() {
    InterviewId id = interview();
    Asking.Reply before = ask(id);
    assertEquals(List.of(), index.answered);
    Due.run(system, clock, Indexing.INDEX_ALL, Indexing.INDEX);
    Asking.Reply after = ask(id);
    assertEquals(1, index.answered.size());
    assertEquals(before.answer(), after.answer());
    assertTrue(after.answer().orElseThrow().text().contains("since 2019"), after.toString());
  }

  @Test
  void findsWhatWasSaidAMomentAgoAlthoughItIsNotIndexed() {
    InterviewId id = interview();
    Due.run(system, clock, Indexing.INDEX_ALL, Indexing.INDEX);
    say(id, 1, Speaker.ASSISTANT, "Which version?");
    say(id, 2, Speaker.USER, "Kafka since its version 3.7, on twelve servers.");
    assertTrue(ask(id).found().stream().anyMatch(found -> found.passage().text().contains("twelve servers")));
    assertEquals(List.of(), index.answered);
  }

  @Test
  void indexesACvInPlaceOfTheOneBefore() {
    Candidate candidate = system.addingCandidates().add("Anna Beispiel", Optional.empty(), Language.EN, "Skills\nKafka");
    Due.run(system, clock, Indexing.INDEX_ALL, Indexing.INDEX);
    store.candidates().save(candidate.withCv(new DocumentId(Texts.uuid("file")), "Skills\nCobol", List.of()));
    system.asking().indexing().again();
    Due.run(system, clock, Indexing.INDEX_ALL, Indexing.INDEX);
    assertEquals(List.of(), index.anywhere("Kafka", ALL, 5));
    assertEquals(1, index.anywhere("Cobol", ALL, 5).size());
  }

  @Test
  void triesAgainLaterWhatCouldNotBeIndexed() {
    InterviewId id = interview();
    index.failure = Optional.of(new PortException(PortException.Kind.UNAVAILABLE, "scripted"));
    Due.run(system, clock, Indexing.INDEX_ALL, Indexing.INDEX);
    assertEquals(2, system.asking().indexing().progress().orElseThrow().waiting());
    assertTrue(ask(id).answer().isPresent());
    index.failure = Optional.empty();
    Due.run(system, clock, Indexing.INDEX_ALL, Indexing.INDEX);
    assertEquals(Map.of(), index.state().documents());
    clock.advance(Backoff.DELIVERY.first());
    Due.run(system, clock, Indexing.INDEX_ALL, Indexing.INDEX);
    assertEquals(new Indexing.Progress(new IndexState("first", TWO, 0), 0, 0, false), system.asking().indexing().progress().orElseThrow());
  }

  @Test
  void givesUpWhatCannotBeIndexedAndSaysSo() {
    interview();
    index.failure = Optional.of(new PortException(PortException.Kind.REFUSED, "scripted"));
    Due.run(system, clock, Indexing.INDEX_ALL, Indexing.INDEX);
    assertEquals(2, system.asking().indexing().progress().orElseThrow().failed());
    assertEquals(Optional.of("scripted"), store.jobs().list(Indexing.INDEX, Set.of(Job.State.FAILED), 1).get(0).lastError());
  }

  @Test
  void indexesEverythingOnceForEachModel() {
    interview();
    system.asking().indexing().begin();
    assertTrue(system.asking().indexing().progress().orElseThrow().gathering());
    Due.run(system, clock, Indexing.INDEX_ALL, Indexing.INDEX);
    assertEquals(new Indexing.Progress(new IndexState("first", TWO, 0), 0, 0, false), system.asking().indexing().progress().orElseThrow());
    system.asking().indexing().begin();
    assertEquals(false, system.asking().indexing().progress().orElseThrow().gathering());
    index.model = "second";
    system.asking().indexing().begin();
    assertTrue(system.asking().indexing().progress().orElseThrow().gathering());
    Due.run(system, clock, Indexing.INDEX_ALL, Indexing.INDEX);
    index.model = "first";
    index.outdated = 2;
    system.asking().indexing().begin();
    assertTrue(system.asking().indexing().progress().orElseThrow().gathering());
  }

  @Test
  void saysThatThereIsNoIndex() {
    try (InterviewSystem without = InterviewSystem.builder().build()) {
      assertEquals(Optional.empty(), without.asking().indexing().progress());
      assertThrows(Conflict.class, () -> without.asking().indexing().again());
      without.asking().indexing().begin();
      assertEquals(List.of(), without.store().jobs().list(Indexing.INDEX_ALL, EnumSet.allOf(Job.State.class), 5));
    }
  }
}
