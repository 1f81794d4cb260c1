package org.interviewkit.liberty.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.interviewkit.InterviewSystem;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.liberty.guard.GuardedReasoner;
import org.interviewkit.liberty.guard.RemoteCalls;
import org.interviewkit.liberty.guard.TokenLedger;
import org.interviewkit.liberty.rest.ModelUseResource.ModelUse;
import org.interviewkit.port.Reasoner;
import org.junit.jupiter.api.Test;

class ModelUseResourceTest {

  private final TokenLedger ledger = new TokenLedger();

  private void asked(Interview interview) {
    Reasoner.Task echo = ReasonerContract.echo("x");
    Reasoner.Task task = new Reasoner.Task(echo.purpose(), Optional.of(interview.id()), echo.name(), echo.instructions(), echo.data(), echo.shape());
    Reasoner model = any -> new Reasoner.Answer("{}", "openai/m", new Reasoner.Tokens(120, 34));
    new GuardedReasoner(model, new RemoteCalls(), ledger).answer(task);
  }

  @Test
  void tellsTheTeamWhatAnInterviewCostSoFar() {
    Interview interview = InterviewFixtures.scheduledInterview();
    try (InterviewSystem system = InterviewSystem.builder().build()) {
      system.store().interviews().add(interview);
      ModelUseResource resource = new ModelUseResource(system);
      ledger.keepIn(system.store().spendings());
      assertEquals(new ModelUse(interview.id(), 0, 0), resource.get(interview.id().toString()));
      asked(interview);
      asked(interview);
      assertEquals(new ModelUse(interview.id(), 240, 68), resource.get(interview.id().toString()));
      assertThrows(NotFound.class, () -> resource.get(ReasonerContract.echo("x").interview().orElseThrow().toString()));
    }
  }
}
