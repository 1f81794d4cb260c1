package org.interviewkit.local.assisting;

import org.interviewkit.contract.ClassifierContract;
import org.interviewkit.port.Classifier;

final class LocalClassifierTest implements ClassifierContract {

  private final Classifier kept = new LocalClassifier();

  @Override
  public Classifier classifier() {
    return kept;
  }
}
