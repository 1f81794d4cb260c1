package org.interviewkit.local.judging;

import org.interviewkit.contract.AnalystContract;
import org.interviewkit.port.Analyst;

final class LocalAnalystTest implements AnalystContract {

  @Override
  public Analyst analyst() {
    return new LocalAnalyst();
  }
}
