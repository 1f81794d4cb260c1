package org.interviewkit.reasoning;

import org.interviewkit.contract.AnalystContract;
import org.interviewkit.port.Analyst;

class ReasonedAnalystTest implements AnalystContract {

  @Override
  public Analyst analyst() {
    return new ReasonedAnalyst(new Model());
  }
}
