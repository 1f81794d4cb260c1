package org.interviewkit.local;

import org.interviewkit.contract.EvaluationsContract;
import org.interviewkit.port.Evaluations;

final class MemoryEvaluationsTest implements EvaluationsContract {

  private final Evaluations kept = new MemoryEvaluations();

  @Override
  public Evaluations evaluations() {
    return kept;
  }
}
