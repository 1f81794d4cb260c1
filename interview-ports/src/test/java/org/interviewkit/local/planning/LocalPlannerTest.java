package org.interviewkit.local.planning;

import org.interviewkit.contract.PlannerContract;
import org.interviewkit.port.Planner;

final class LocalPlannerTest implements PlannerContract {

  @Override
  public Planner planner() {
    return new LocalPlanner();
  }
}
