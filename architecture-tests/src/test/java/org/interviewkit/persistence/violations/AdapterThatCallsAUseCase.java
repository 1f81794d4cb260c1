package org.interviewkit.persistence.violations;

import org.interviewkit.application.Interviewing;
import org.interviewkit.liberty.rest.violations.ResourceThatShouts;

/** Wrong: an adapter that calls a use case, and knows the server. */
final class AdapterThatCallsAUseCase {

  private final Interviewing interviewing;

  AdapterThatCallsAUseCase(Interviewing interviewing) {
    this.interviewing = interviewing;
  }

  Object caller() {
    return interviewing == null ? new ResourceThatShouts() : interviewing;
  }
}
