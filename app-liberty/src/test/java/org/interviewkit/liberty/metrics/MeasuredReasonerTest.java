package org.interviewkit.liberty.metrics;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.junit.jupiter.api.Test;

class MeasuredReasonerTest implements ReasonerContract {

  private final AtomicLong nanos = new AtomicLong();
  private final Measurements measurements = new Measurements(nanos::get);

  @Override
  public Reasoner reasoner() {
    return new MeasuredReasoner(
        task -> {
          nanos.addAndGet(700_000_000);
          return new Reasoner.Answer(task.data(), "test/echo", new Reasoner.Tokens(120, 34));
        },
        measurements);
  }

  @Override
  public Reasoner reasonerIn(Trouble trouble) {
    return new MeasuredReasoner(
        task -> {
          throw new PortException(trouble.kind(), "in trouble");
        },
        measurements);
  }

  @Test
  void countsAnswersAndFailures() {
    reasoner().answer(ReasonerContract.echo("x"));
    assertThrows(PortException.class, () -> reasonerIn(Trouble.values()[0]).answer(ReasonerContract.echo("x")));
    Exposition out = new Exposition();
    measurements.write(out);
    String failed = Exposition.word(Trouble.values()[0].kind());
    for (String line :
        List.of(
            "interviewkit_model_calls_total{purpose=\"watching\",outcome=\"answered\"} 1",
            "interviewkit_model_calls_total{purpose=\"watching\",outcome=\"" + failed + "\"} 1",
            "interviewkit_model_calls_total{purpose=\"planning\",outcome=\"answered\"} 0",
            "interviewkit_model_call_seconds_bucket{purpose=\"watching\",le=\"0.1\"} 1",
            "interviewkit_model_call_seconds_bucket{purpose=\"watching\",le=\"0.5\"} 1",
            "interviewkit_model_call_seconds_bucket{purpose=\"watching\",le=\"1.0\"} 2",
            "interviewkit_model_call_seconds_count{purpose=\"watching\"} 2")) {
      assertTrue(out.toString().lines().anyMatch(line::equals), line + " in\n" + out);
    }
  }
}
