package org.interviewkit.local.judging;

import org.interviewkit.contract.EvaluatorContract;
import org.interviewkit.port.Evaluator;

final class LocalEvaluatorTest implements EvaluatorContract {

  @Override
  public Evaluator evaluator() {
    return new LocalEvaluator();
  }
}
