package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.interviewkit.InterviewSystem;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.domain.evaluation.CriterionResult;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.interview.Coverage;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.knowledge.Advice;
import org.interviewkit.domain.knowledge.AdviceKind;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.local.MemoryKeepers;
import org.interviewkit.port.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeadingTest {

  private static final Lead ADA = new Lead("ada", "Ada Weiß", false);
  private static final String JOB = "Software engineer\n\nRequirements\n- Java\n- Kafka in production";

  private final Store store = MemoryKeepers.store();
  private final InterviewSystem system = InterviewSystem.builder().store(store).build();
  private final Leading leading = system.leading();

  @AfterEach
  void close() {
    system.close();
  }

  private Interview opened() {
    return leading.open(ADA, "Anna Beispiel", "Engineer", Language.EN);
  }

  private Interview agreed() {
    Interview opened = opened();
    return leading.agreed(opened.id(), new Notices("", "").of(opened, Language.EN), "ada");
  }

  private void give(Interview interview, DocumentKind kind, String text) {
    leading.documents().give(interview.id(), kind, Upload.of("file.txt", text.getBytes(StandardCharsets.UTF_8)));
    Due.run(system, Clock.systemUTC(), ReadingDocuments.READ);
  }

  private static Utterance said(String id, Integer revision, Speaker speaker, String words) {
    return new Utterance(id, Optional.ofNullable(revision), speaker, words, Optional.empty());
  }

  private static Utterance candidate(String id, String words) {
    return said(id, null, Speaker.USER, words);
  }

  private List<Leading.Outcome> hear(Interview interview, Utterance... utterances) {
    return leading.hear(interview.id(), List.of(utterances), "ada").stream().map(Leading.Heard::outcome).toList();
  }

  private List<Turn> turns(InterviewId id) {
    return system.interviewing().transcript(id).turns();
  }

  private List<SourceKind> sources(Interview interview) {
    return system.asking().sources(interview.id(), Language.EN).stream().map(source -> source.kind()).toList();
  }

  @Test
  void beginsWithNothingAndSaysWhatIsMissing() {
    Interview opened = opened();
    assertEquals(List.of(InterviewStatus.SCHEDULED, Optional.of(ADA), "Engineer"), List.of(opened.status(), opened.lead(), opened.engagement().roleTitle()));
    assertEquals(List.of(), sources(opened));
    assertFalse(opened.preparation().plan().questions().isEmpty());
    assertEquals(opened.engagement().roleId(), opened().engagement().roleId(), "the same position again is the same role");
  }

  @Test
  void nothingIsWrittenDownBeforeTheCandidateAgreed() {
    Interview opened = opened();
    Conflict refused = assertThrows(Conflict.class, () -> hear(opened, candidate("1", "I bake.")));
    assertTrue(refused.getMessage().contains("agreement"), refused.getMessage());
    assertEquals(List.of(), turns(opened.id()));
  }

  @Test
  void keepsWhatWasSaidOnceHoweverOftenItComes() {
    Interview agreed = agreed();
    Utterance asked = said("1", null, Speaker.PERSON, "What did you build?");
    assertEquals(List.of(Leading.Outcome.KEPT, Leading.Outcome.KEPT), hear(agreed, asked, candidate("2", "A bakery.")));
    assertEquals(List.of(Leading.Outcome.KNOWN, Leading.Outcome.KNOWN, Leading.Outcome.KEPT), hear(agreed, asked, candidate("2", "A bakery."), candidate("3", "With an oven.")));
    assertEquals(InterviewStatus.IN_PROGRESS, system.interviewing().require(agreed.id()).status());
    List<Turn> kept = turns(agreed.id());
    assertEquals(List.of("What did you build?", "A bakery.", "With an oven."), kept.stream().map(Turn::content).toList());
    assertTrue(kept.stream().allMatch(turn -> turn.type() == TurnType.SUPPLIED));
  }

  @Test
  void aCorrectionKeepsBothWordings() {
    Interview agreed = agreed();
    hear(agreed, candidate("a", "I need it buy hand."));
    assertEquals(List.of(Leading.Outcome.CORRECTED), hear(agreed, candidate("a", "I knead it by hand.")));
    assertEquals(List.of(Leading.Outcome.KNOWN), hear(agreed, candidate("a", "I knead it by hand.")));
    assertEquals(List.of("I need it buy hand.", "I knead it by hand."), turns(agreed.id()).stream().map(Turn::content).toList());
    assertEquals(List.of(Optional.empty(), Optional.of(1)), turns(agreed.id()).stream().map(Turn::corrects).toList());
  }

  @Test
  void whoCountsCorrectionsMayRepeatOldOnes() {
    Interview agreed = agreed();
    hear(agreed, said("a", 0, Speaker.USER, "one"), said("a", 2, Speaker.USER, "three"));
    assertEquals(
        List.of(Leading.Outcome.KNOWN, Leading.Outcome.SUPERSEDED, Leading.Outcome.KNOWN, Leading.Outcome.CORRECTED),
        hear(agreed, said("a", 0, Speaker.USER, "one"), said("a", 1, Speaker.USER, "two"), said("a", 2, Speaker.USER, "three"), said("a", 3, Speaker.USER, "one")));
    assertThrows(Conflict.class, () -> hear(agreed, said("a", 3, Speaker.USER, "four")));
    assertThrows(Conflict.class, () -> hear(agreed, said("a", null, Speaker.PERSON, "one")));
    assertEquals(3, turns(agreed.id()).size());
  }

  @Test
  void devicesThatHandInAtTheSameMomentLoseAndDoubleNothing() {
    Interview agreed = agreed();
    List<CompletableFuture<?>> devices = new ArrayList<>();
    for (int device = 0; device < 4; device++) {
      String own = "d" + device + "-";
      Runnable sending = () -> IntStream.range(0, 25).forEach(i -> again(agreed, said("shared-" + i, 0, Speaker.USER, "shared " + i), candidate(own + i, own + i)));
      devices.add(CompletableFuture.runAsync(sending));
    }
    devices.forEach(CompletableFuture::join);
    List<String> kept = turns(agreed.id()).stream().map(Turn::content).toList();
    assertEquals(125, kept.size());
    assertEquals(125, kept.stream().distinct().count());
  }

  /** As a device does: what is not acknowledged is sent again. */
  private void again(Interview interview, Utterance... utterances) {
    for (boolean acknowledged = false; !acknowledged; ) {
      try {
        hear(interview, utterances);
        acknowledged = true;
      } catch (Conflict overtaken) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void keepsToTheBounds() {
    Interview agreed = agreed();
    List<Utterance> many = IntStream.range(0, Leading.MOST_AT_ONCE + 1).mapToObj(i -> candidate("u" + i, "x")).toList();
    assertTrue(assertThrows(InvalidInput.class, () -> leading.hear(agreed.id(), many, "ada")).getMessage().contains("200"));
    assertThrows(InvalidInput.class, () -> candidate("no spaces", "x"));
    assertThrows(InvalidInput.class, () -> candidate("u~1", "x"));
    assertThrows(InvalidInput.class, () -> candidate("u", " "));
    assertThrows(InvalidInput.class, () -> candidate("u", "x".repeat(Turn.MAX_CONTENT + 1)));
    assertThrows(InvalidInput.class, () -> said("u", null, Speaker.ASSISTANT, "x"));
    assertThrows(Conflict.class, () -> leading.hear(agreed.id(), List.of(candidate("u", "x")), "bo"));
    assertEquals(List.of(), turns(agreed.id()));
  }

  @Test
  void finishingClosesTheTranscriptMakesTheReportAndSaves() {
    Interview agreed = agreed();
    give(agreed, DocumentKind.JOB_DESCRIPTION, JOB);
    assertThrows(Conflict.class, () -> leading.finish(agreed.id()));
    Question question = system.interviewing().require(agreed.id()).preparation().plan().questions().get(0);
    Utterance answer = candidate("2", "Last year I repaired our Java payment service on my own within two hours, and errors fell by 40 percent.");
    leading.hear(agreed.id(), List.of(new Utterance("1", Optional.empty(), Speaker.PERSON, "So?", Optional.of(question.id())), answer), "ada");
    Interview finished = leading.finish(agreed.id());
    assertEquals(List.of(InterviewStatus.COMPLETED, true), List.of(finished.status(), finished.requireLead().saved()));
    assertEquals(finished, leading.finish(agreed.id()));
    assertEquals(List.of(Leading.Outcome.KNOWN), hear(agreed, answer));
    assertThrows(Conflict.class, () -> hear(agreed, candidate("3", "One more thing.")));
    Due.run(system, Clock.systemUTC(), LiveWiring.EVALUATE);
    Evaluation evaluation = system.evaluating().find(agreed.id()).orElseThrow();
    assertEquals(1, evaluation.results().stream().filter(CriterionResult.Scored.class::isInstance).count(), evaluation.toString());
    assertEquals(1, system.interviewing().coverage(agreed.id()).stream().mapToInt(Coverage::asked).sum());
  }

  @Test
  void savedOnesAreFoundAgain() {
    Interview first = opened();
    Interview second = leading.open(ADA, "Bo Beispiel", "Baker", Language.DE);
    leading.save(second.id(), true);
    assertEquals(List.of(second.id()), leading.list("", true, Optional.empty(), 10).stream().map(entry -> entry.id()).toList());
    assertEquals(List.of(first.id()), leading.list("anna", false, Optional.empty(), 10).stream().map(entry -> entry.id()).toList());
    leading.save(second.id(), false);
    assertEquals(List.of(), leading.list("", true, Optional.empty(), 10));
  }

  @Test
  void noAiSpeaksInIt() {
    Interview agreed = agreed();
    assertThrows(Conflict.class, () -> system.liveInterviews().observe(agreed.id(), new Listener()));
  }

  @Test
  void theCoPilotReadsAlong() {
    Interview agreed = agreed();
    assertTrue(system.asking().advise(agreed.id(), AdviceKind.OPEN_POINTS, Language.EN).advice().points().isEmpty());
    give(agreed, DocumentKind.JOB_DESCRIPTION, JOB);
    hear(agreed, candidate("1", "I have built a Java service on my own."));
    Asking.Counsel counsel = system.asking().advise(agreed.id(), AdviceKind.OPEN_POINTS, Language.EN);
    assertEquals(List.of("The job asks for Kafka; it has not come up yet."), counsel.advice().points().stream().map(point -> point.finding()).toList());
    assertEquals(2, counsel.sources().size());
  }

  @Test
  void theCoPilotQuotesWhatWasMeantAndNotWhatWasMisheard() {
    Interview agreed = agreed();
    give(agreed, DocumentKind.JOB_DESCRIPTION, JOB);
    hear(agreed, candidate("1", "I have built a Jawa service with Java on my own."));
    hear(agreed, candidate("1", "I have built a big Java service with Java on my own."));
    hear(agreed, candidate("1", "I have built a big service with Java on my own."));
    Advice advice = system.asking().advise(agreed.id(), AdviceKind.STRENGTHS, Language.EN).advice();
    List<String> quotes = advice.points().stream().flatMap(point -> point.citations().stream()).map(Citation::quote).toList();
    assertEquals(List.of("I have built a big service with Java on my own."), quotes);
  }
}
