package org.interviewkit.reasoning.violations;

import org.interviewkit.local.planning.LocalPlanner;

/** Wrong: what asks a model picks the rules beside it itself, instead of being handed them. */
final class ReasoningThatKnowsARule {

  private final LocalPlanner rules = new LocalPlanner();

  LocalPlanner rules() {
    return rules;
  }
}
