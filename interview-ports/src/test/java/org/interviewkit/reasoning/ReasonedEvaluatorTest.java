package org.interviewkit.reasoning;

import org.interviewkit.contract.EvaluatorContract;
import org.interviewkit.port.Evaluator;

class ReasonedEvaluatorTest implements EvaluatorContract {

  @Override
  public Evaluator evaluator() {
    return new ReasonedEvaluator(new Model());
  }
}
