package org.interviewkit.domain.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.rubric.QuestionOrigin;
import org.interviewkit.domain.rubric.Rubric;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.junit.jupiter.api.Test;

/** Interviews that a person leads. */
class LeadTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:15:30Z");
  private static final Engagement ENGAGEMENT = new Engagement(new RoleId(new UUID(1, 1)), "Baker", new CandidateId(new UUID(1, 2)), "Ada", Language.EN);
  private static final Wording SAME = Wording.same("x");
  private static final Criterion CRAFT = new Criterion("craft", SAME, SAME, 1, List.of(SAME, SAME, SAME, SAME, SAME));
  private static final InterviewPlan PLAN =
      new InterviewPlan("test/1", List.of(question("dough", "How do you prepare sourdough for the morning?"), question("team", "When did you help a colleague under pressure?")), List.of(), List.of(), List.of());
  private static final Preparation PREPARATION = new Preparation(new Rubric(1, List.of(CRAFT)), PLAN, SupervisorSettings.DEFAULT);
  private static final Interview LED = Interview.ledBy(new Lead("bo", "Bo", false), new InterviewId(new UUID(1, 3)), ENGAGEMENT, PREPARATION, NOW);

  private final Asked asked = new Asked(PLAN, Language.EN);

  private static Question question(String id, String text) {
    Wording words = Wording.same(text);
    return new Question(id, "craft", words, words, SAME, List.of(), Optional.empty(), QuestionOrigin.BANK);
  }

  private static Turn turn(int position, Speaker speaker, String words, Optional<Prompt> prompt, Optional<Integer> corrects) {
    return new Turn(position, NOW, speaker, TurnType.SUPPLIED, words, prompt, Optional.of("u" + position), corrects);
  }

  @Test
  void goesTheSameWayAsAnyOtherInterview() {
    Interview ended =
        LED.consent(new Consent("1", "a".repeat(64), Language.EN, NOW, Optional.of("bo")))
            .start(NOW).save(true).complete(EndReason.ENDED_BY_RECRUITER, NOW.plusSeconds(60)).evaluated();
    assertEquals(List.of(InterviewStatus.EVALUATED, Optional.of(new Lead("bo", "Bo", true))), List.of(ended.status(), ended.lead()));
    assertEquals(LED, LED.save(true).save(false));
    assertThrows(Conflict.class, () -> ended.prepare(ENGAGEMENT, PREPARATION));
  }

  @Test
  void hasNoLinkForTheCandidate() {
    Invitation link = new Invitation("b".repeat(64), NOW, NOW.plusSeconds(60));
    assertTrue(assertThrows(Conflict.class, () -> LED.invite(link)).getMessage().contains("led by a person"));
  }

  @Test
  void whatIsForPersonsIsNotForTheAi() {
    Interview ai = Interview.schedule(new InterviewId(new UUID(1, 3)), ENGAGEMENT, PREPARATION, Optional.empty(), NOW);
    assertThrows(Conflict.class, () -> ai.save(true));
    assertThrows(Conflict.class, () -> ai.prepare(ENGAGEMENT, PREPARATION));
    assertThrows(Conflict.class, ai::requireLead);
  }

  @Test
  void recognisesAPlannedQuestionInOtherWords() {
    assertEquals(Optional.of(Prompt.about(Move.QUESTION, "dough")), asked.in("So, how would you prepare a sourdough the evening before the morning?", Transcript.EMPTY));
    assertEquals(Optional.empty(), asked.in("Did you find the way here easily, with all this rain and the trains being late again?", Transcript.EMPTY));
    assertEquals(Optional.of(Prompt.about(Move.QUESTION, "team")), asked.named("team", Transcript.EMPTY));
    assertEquals(Optional.empty(), asked.named("nothing", Transcript.EMPTY));
  }

  @Test
  void aShortRemarkAsksFurther() {
    assertEquals(Optional.empty(), asked.in("And then?", Transcript.EMPTY));
    Transcript before = new Transcript(List.of(turn(1, Speaker.PERSON, "Sourdough?", Optional.of(Prompt.about(Move.QUESTION, "dough")), Optional.empty())));
    assertEquals(Optional.of(Prompt.about(Move.FOLLOW_UP, "dough")), asked.in("And then?", before));
    assertEquals(Optional.of(Prompt.about(Move.FOLLOW_UP, "dough")), asked.named("dough", before));
  }

  @Test
  void answersCountForWhatThePersonAskedAndCorrectionsForWhatWasMisheard() {
    Turn question = turn(1, Speaker.PERSON, "Sourdough?", Optional.of(Prompt.about(Move.QUESTION, "dough")), Optional.empty());
    Turn answer = turn(2, Speaker.USER, "I knead buy hand.", Optional.empty(), Optional.empty());
    Turn heardWrong = turn(3, Speaker.PERSON, "Sour dough?", Optional.empty(), Optional.of(1));
    Turn corrected = turn(4, Speaker.USER, "I knead by hand.", Optional.empty(), Optional.of(2));
    Turn more = turn(5, Speaker.USER, "Overnight.", Optional.empty(), Optional.empty());
    Turn weather = turn(6, Speaker.PERSON, "Nice weather.", Optional.empty(), Optional.empty());
    Turn yes = turn(7, Speaker.USER, "Yes.", Optional.empty(), Optional.empty());
    Transcript transcript = new Transcript(List.of(question, answer, heardWrong, corrected, more, weather, yes));
    assertEquals(java.util.Map.of("dough", List.of(corrected, more)), transcript.answers());
  }
}
