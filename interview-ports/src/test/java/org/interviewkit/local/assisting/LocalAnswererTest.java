package org.interviewkit.local.assisting;

import org.interviewkit.contract.AnswererContract;
import org.interviewkit.port.Answerer;

final class LocalAnswererTest implements AnswererContract {

  private final Answerer kept = new LocalAnswerer();

  @Override
  public Answerer answerer() {
    return kept;
  }
}
