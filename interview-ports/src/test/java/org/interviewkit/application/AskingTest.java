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
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.local.MemoryKeepers;
import org.interviewkit.local.assisting.LocalExaminer;
import org.interviewkit.port.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskingTest {

  private static final Set<SourceKind> ALL = EnumSet.allOf(SourceKind.class);
  private static final String JOB = "Software engineer\n\nRequirements\n- Java\n- Kafka in production\n\nWhat we offer\n- Salary of 70,000 euros";
  private static final String CV = "Anna Beispiel\nDate of birth: 1 May 1990\nSkills\nKafka and Java since 2019\nLanguages\nGerman, Spanish";

  private final Store store = MemoryKeepers.store();
  private final List<String> asked = new ArrayList<>();
  private final List<List<Passage>> handed = new ArrayList<>();
  private InterviewSystem system = system(Asking.Rules.DEFAULT);

  private InterviewSystem system(Asking.Rules rules) {
    return InterviewSystem.builder()
        .store(store)
        .reading(rules)
        .examiner(
            (question, language, passages) -> {
              asked.add(question);
              handed.add(passages);
              return new LocalExaminer().answer(question, language, passages);
            })
        .build();
  }

  @AfterEach
  void close() {
    system.close();
  }

  private InterviewId interview(String name, String cv, String... said) {
    Role role = system.definingRoles().add(system.definingRoles().draft(JOB, Optional.empty(), Language.EN));
    system.definingRoles().approve(role.id());
    Candidate candidate = system.addingCandidates().add(name, Optional.empty(), Language.EN, cv);
    InterviewId id = system.interviewing().schedule(role.id(), candidate.id(), Optional.of(Language.EN), Optional.empty(), SupervisorSettings.DEFAULT).id();
    for (int i = 0; i < said.length; i++) {
      Speaker speaker = i % 2 == 0 ? Speaker.ASSISTANT : Speaker.USER;
      store.transcripts().append(id, new Turn(i + 1, Texts.NOW, speaker, TurnType.TEXT, said[i], Optional.empty(), Optional.empty()));
    }
    return id;
  }

  private Asking.Reply ask(InterviewId id, String question) {
    return system.asking().ask(id, question, Language.EN, 8, ALL);
  }

  @Test
  void answersFromTheDocumentsOfTheInterviewAndSaysWhere() {
    Asking.Reply reply = ask(interview("Anna Beispiel", CV), "Which languages does she speak?");
    assertEquals("CV: “German, Spanish” [1]", reply.answer().orElseThrow().text());
    assertEquals(List.of(SourceKind.JOB_DESCRIPTION, SourceKind.CV), reply.sources().stream().map(source -> source.kind()).toList());
    assertEquals(SourceKind.CV, reply.source(reply.answer().orElseThrow().citations().get(0).document()).kind());
  }

  @Test
  void saysThatItIsNotInTheDocuments() {
    assertEquals(Optional.empty(), ask(interview("Anna Beispiel", CV), "Does she own a horse?").answer());
  }

  @Test
  void neverAnswersFromAnotherInterview() {
    interview("Bo Beispiel", "Skills\nCobol since 1985");
    assertEquals(Optional.empty(), ask(interview("Anna Beispiel", CV), "Since when does she know Cobol?").answer());
    assertTrue(handed.stream().flatMap(List::stream).noneMatch(passage -> passage.text().contains("Cobol")));
  }

  @Test
  void handsOverWhatTheCandidateSaidAndNotWhatWasAsked() {
    InterviewId id = interview("Anna Beispiel", CV, "Have you run Kafka in production?", "Never, only in a course.");
    Asking.Reply reply = ask(id, "What did she say about Kafka?");
    assertTrue(reply.answer().orElseThrow().text().contains("Never, only in a course."), reply.toString());
    assertTrue(handed.get(0).stream().noneMatch(passage -> passage.text().contains("Have you run")));
  }

  @Test
  void knowsTheTurnThatWasSaidAMomentAgo() {
    InterviewId id = interview("Anna Beispiel", CV, "Pets?", "I have two parrots.");
    assertTrue(ask(id, "Does she have parrots?").answer().isPresent());
    store.transcripts().append(id, new Turn(3, Texts.NOW, Speaker.USER, TurnType.TEXT, "And one tortoise.", Optional.empty(), Optional.empty()));
    assertTrue(ask(id, "Does she have a tortoise?").answer().isPresent());
  }

  @Test
  void tellsNobodyTheNameOrTheDateOfBirth() {
    ask(interview("Anna Beispiel", CV), "What does Anna Beispiel know about Kafka, and how old is Anna?");
    assertEquals(List.of("What does the candidate know about Kafka, and how old is the candidate?"), asked);
    assertTrue(handed.stream().flatMap(List::stream).noneMatch(passage -> passage.text().contains("1990")));
  }

  @Test
  void looksOnlyWhereItIsTold() {
    InterviewId id = interview("Anna Beispiel", CV);
    Asking.Reply reply = system.asking().ask(id, "What about Kafka?", Language.EN, 8, EnumSet.of(SourceKind.JOB_DESCRIPTION));
    assertTrue(reply.answer().orElseThrow().text().startsWith("Job description: "), reply.toString());
    assertEquals(1, reply.sources().size());
  }

  @Test
  void countsAWeightierSourceMore() {
    InterviewId id = interview("Anna Beispiel", CV);
    Asking.Rules heavy = new Asking.Rules(Cutting.DEFAULT, Map.of(SourceKind.JOB_DESCRIPTION, 10.0));
    try (InterviewSystem weighed = system(heavy)) {
      Passage first = weighed.asking().ask(id, "What about Kafka?", Language.EN, 1, ALL).found().get(0).passage();
      assertEquals("Job description", first.title());
    }
  }

  @Test
  void keepsToItsBounds() {
    InterviewId id = interview("Anna Beispiel", CV);
    assertEquals(1, system.asking().ask(id, "Java or Kafka?", Language.EN, 1, ALL).found().size());
    assertThrows(InvalidInput.class, () -> system.asking().ask(id, "x".repeat(2_001), Language.EN, 8, ALL));
    assertThrows(InvalidInput.class, () -> system.asking().ask(id, "  ", Language.EN, 8, ALL));
    assertThrows(InvalidInput.class, () -> system.asking().ask(id, "Java?", Language.EN, 9, ALL));
    assertThrows(InvalidInput.class, () -> system.asking().ask(id, "Java?", Language.EN, 0, ALL));
    assertThrows(InvalidInput.class, () -> system.asking().ask(id, "Java?", Language.EN, 8, Set.of()));
    assertThrows(InvalidInput.class, () -> new Asking.Rules(Cutting.DEFAULT, Map.of(SourceKind.CV, 0.0)));
    assertThrows(NotFound.class, () -> system.asking().ask(new InterviewId(Texts.uuid("nobody's")), "Java?", Language.EN, 8, ALL));
  }

  @Test
  void answersFromWhatThereIs() {
    assertEquals(List.of(SourceKind.JOB_DESCRIPTION), ask(interview("Anna Beispiel", ""), "Java?").sources().stream().map(source -> source.kind()).toList());
  }
}
