package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.InterviewSystem;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.InvalidInput;
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
import org.interviewkit.port.IndexedPassages;
import org.interviewkit.port.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurveyingTest {

  private static final String QUESTION = "Who has run Kafka in production?";

  private final Store store = MemoryKeepers.store();
  private final IndexedPassages index = new LexicalIndex();
  private final InterviewSystem system = InterviewSystem.builder().store(store).build();
  private final InterviewSystem indexed = InterviewSystem.builder().store(store).index(index).build();

  @AfterEach
  void close() {
    system.close();
    indexed.close();
  }

  private Candidate candidate(String name, String cv) {
    return indexed.addingCandidates().add(name, Optional.empty(), Language.EN, cv);
  }

  private InterviewId interview(Candidate candidate, String asked, String said) {
    Role role = indexed.definingRoles().add(indexed.definingRoles().draft("Requirements\n- Kafka in production", Optional.empty(), Language.EN));
    indexed.definingRoles().approve(role.id());
    InterviewId id = indexed.interviewing().schedule(role.id(), candidate.id(), Optional.of(Language.EN), Optional.empty(), SupervisorSettings.DEFAULT).id();
    store.transcripts().append(id, new Turn(1, Texts.NOW, Speaker.ASSISTANT, TurnType.TEXT, asked, Optional.empty(), Optional.empty()));
    store.transcripts().append(id, new Turn(2, Texts.NOW, Speaker.USER, TurnType.TEXT, said, Optional.empty(), Optional.empty()));
    return id;
  }

  private static Surveying.Survey ask(InterviewSystem asked, String question) {
    return asked.surveying().ask(question, Language.EN, Surveying.KINDS);
  }

  private static List<String> names(Surveying.Survey survey) {
    return survey.people().stream().map(Surveying.Person::name).toList();
  }

  @Test
  void showsWhoWroteOrSaidSomethingByNameWithTheirWords() {
    candidate("Zoe Adler", "Skills\nI ran Kafka in production for three years: Kafka clusters, Kafka Connect, Kafka Streams.");
    Candidate anna = candidate("Anna Beispiel", "Skills\nCooking and gardening");
    candidate("Bo Becker", "Skills\nBread and rolls");
    InterviewId id = interview(anna, "Have you run Kafka in production?", "Yes, we had Kafka running for a bank.");
    Surveying.Survey survey = ask(system, QUESTION);
    assertEquals(List.of("Anna Beispiel", "Zoe Adler"), names(survey));
    Surveying.Quote said = survey.people().get(0).quotes().get(0);
    assertEquals("Yes, we had Kafka running for a bank.", said.passage().text());
    assertEquals(Optional.of(id), said.interview());
    assertEquals(Optional.of(2), said.source().numberAt(said.passage().start()));
    assertEquals(new Surveying.Searched(3, 1, true, false), survey.searched());
  }

  @Test
  void doesNotTakeTheQuestionForEvidence() {
    interview(candidate("Anna Beispiel", ""), "Have you run Kafka in production?", "I like gardens.");
    assertTrue(ask(system, QUESTION).people().stream().allMatch(person -> person.quotes().stream().allMatch(quote -> quote.passage().text().contains("gardens"))));
    assertEquals(List.of(), ask(system, "Who has a pilot's licence?").people());
  }

  @Test
  void findsTheSameByAnIndexAndSaysWhenItIsNotComplete() {
    candidate("Zoe Adler", "Skills\nI ran Kafka in production for three years.");
    candidate("Anna Beispiel", "Skills\nCooking and gardening");
    assertEquals(new Surveying.Searched(0, 0, false, true), ask(indexed, QUESTION).searched());
    Due.run(indexed, Clock.systemUTC(), Indexing.INDEX_ALL, Indexing.INDEX);
    Surveying.Survey survey = ask(indexed, QUESTION);
    assertEquals(ask(system, QUESTION).people(), survey.people());
    assertEquals(List.of("Zoe Adler"), names(survey));
    assertEquals(new Surveying.Searched(2, 0, true, true), survey.searched());
  }

  @Test
  void neverQuotesWhatIsNotThereAnyMore() {
    Candidate candidate = candidate("Zoe Adler", "Skills\nI ran Kafka in production for three years.");
    Due.run(indexed, Clock.systemUTC(), Indexing.INDEX_ALL, Indexing.INDEX);
    store.candidates().save(candidate.withCv(new DocumentId(Texts.uuid("file")), "Skills\nGardens and Kafka", List.of()));
    assertEquals(List.of(), ask(indexed, QUESTION).people());
  }

  @Test
  void showsAtMostSoManyPeopleAndQuotes() {
    String cv = "Skills\nKafka in production.\n\nExperience\nKafka in production at a bank.\n\nProjects\nKafka in production at a shop.\n\nOther\nKafka in production at home.";
    for (int i = 0; i < 25; i++) {
      candidate("Candidate " + (char) ('a' + i), cv);
    }
    Surveying.Survey survey = ask(system, QUESTION);
    assertTrue(survey.people().size() <= Surveying.MOST_PEOPLE, "" + survey.people().size());
    assertTrue(survey.people().stream().allMatch(person -> person.quotes().size() <= Surveying.MOST_QUOTES));
    assertEquals(names(survey).stream().sorted().toList(), names(survey));
    assertEquals(25, survey.searched().cvs());
  }

  @Test
  void keepsToItsBounds() {
    assertThrows(InvalidInput.class, () -> ask(system, " "));
    assertThrows(InvalidInput.class, () -> ask(system, "x".repeat(2_001)));
    assertThrows(InvalidInput.class, () -> system.surveying().ask(QUESTION, Language.EN, Set.of()));
    assertThrows(InvalidInput.class, () -> system.surveying().ask(QUESTION, Language.EN, EnumSet.of(SourceKind.JOB_DESCRIPTION)));
  }
}
