package org.interviewkit.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.interviewkit.contract.CandidateFixtures;
import org.interviewkit.contract.PlannerContract;
import org.interviewkit.contract.RoleFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.rubric.QuestionOrigin;
import org.interviewkit.local.planning.LocalPlanner;
import org.interviewkit.port.Planner;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;

class ReasonedPlannerTest implements PlannerContract {

  private final Model model = new Model();

  private static Planner planner(Model model) {
    return new ReasonedPlanner(model, new LocalPlanner(), sentence -> sentence.contains("Kinder"));
  }

  @Override
  public Planner planner() {
    return planner(model);
  }

  @Test
  void asksEverybodyTheSameAndAFewThingsAboutTheCv() {
    Candidate candidate = CandidateFixtures.candidate();
    Candidate withCv = new Candidate(candidate.id(), candidate.name(), candidate.email(), candidate.language(), candidate.cv(), "Java, 2019–2024", List.of(), Texts.NOW, 0);
    InterviewPlan rules = new LocalPlanner().plan(RoleFixtures.approvedRole(), withCv, Language.DE);
    InterviewPlan plan = planner().plan(RoleFixtures.approvedRole(), withCv, Language.DE);
    List<Question> added = plan.questions().stream().filter(question -> !rules.questions().contains(question)).toList();
    assertEquals(List.of(QuestionOrigin.CV), added.stream().map(Question::origin).toList());
    assertEquals(rules.questions(), plan.questions().stream().filter(rules.questions()::contains).toList());
    assertEquals("local/1 test/obedient cv-questions-1", plan.planner());
  }

  @Test
  void asksNoModelAboutACandidateWithoutACv() {
    planner().plan(RoleFixtures.approvedRole(), CandidateFixtures.candidate("Ohne Lebenslauf", Texts.NOW), Language.DE);
    assertEquals(List.of(), model.asked);
  }

  @Test
  void takesNoQuestionAboutAPrivateMatter() {
    Model curious = new Model(answer -> answer.replace("zuletzt gebaut", "Kinder"), answer -> answer.replace("zuletzt gebaut", "Kinder"));
    PortException failed = assertThrows(PortException.class, () -> planner(curious).draft(JOB, Optional.empty(), Language.DE));
    assertEquals("role-1: two answers of the model cannot be used; in the second, question job-1 asks for a private matter", failed.getMessage());
  }
}
