package org.interviewkit.library.violations;

import org.interviewkit.local.planning.LocalPlanner;

/** Wrong: what loads a library knows what interviews are. */
final class LoaderThatKnowsARule {

  private final LocalPlanner rules = new LocalPlanner();

  LocalPlanner rules() {
    return rules;
  }
}
