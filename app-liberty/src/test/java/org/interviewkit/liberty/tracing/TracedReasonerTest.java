package org.interviewkit.liberty.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.junit.jupiter.api.Test;

class TracedReasonerTest implements ReasonerContract {

  private final List<String> steps = new ArrayList<>();
  private final Tracing tracing = new WrittenSteps(steps);

  @Override
  public Reasoner reasoner() {
    return new TracedReasoner(task -> new Reasoner.Answer(task.data(), "test/echo", new Reasoner.Tokens(120, 34)), tracing);
  }

  @Override
  public Reasoner reasonerIn(Trouble trouble) {
    return new TracedReasoner(
        task -> {
          throw new PortException(trouble.kind(), "in trouble");
        },
        tracing);
  }

  @Test
  void saysWhatForAndWhoAnsweredAndWhatItCost() {
    reasoner().answer(ReasonerContract.echo("Zwiebelkuchen"));
    assertEquals(
        List.of("model watching", "gen_ai.operation.name=watching", "gen_ai.response.model=test/echo", "gen_ai.usage.input_tokens=120", "gen_ai.usage.output_tokens=34"), steps);
  }
}
