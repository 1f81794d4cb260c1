package org.interviewkit.local.violations;

import org.interviewkit.application.Interviewing;

/** Wrong: an adapter that calls back into the core. */
final class LocalDoerThatCallsAUseCase {

  private final Interviewing interviewing;

  LocalDoerThatCallsAUseCase(Interviewing interviewing) {
    this.interviewing = interviewing;
  }

  Interviewing caller() {
    return interviewing;
  }
}
