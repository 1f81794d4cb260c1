package org.interviewkit.persistence;

import org.interviewkit.contract.EvaluationsContract;
import org.interviewkit.port.Evaluations;

final class JpaEvaluationsTest extends OpenJpaStore implements EvaluationsContract {

  @Override
  public Evaluations evaluations() {
    return store().evaluations();
  }
}
