package org.interviewkit.working.violations;

import org.interviewkit.local.planning.LocalPlanner;

/** Wrong: what runs workers knows one of them. */
final class WorkThatKnowsARule {

  private final LocalPlanner rules = new LocalPlanner();

  LocalPlanner rules() {
    return rules;
  }
}
