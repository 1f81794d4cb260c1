package org.interviewkit.persistence.file;

import org.interviewkit.contract.EvaluationsContract;
import org.interviewkit.port.Evaluations;

final class FileEvaluationsTest extends OpenFileStore implements EvaluationsContract {

  @Override
  public Evaluations evaluations() {
    return store().evaluations();
  }
}
