package org.interviewkit.liberty.rest.violations;

import jakarta.inject.Inject;
import org.interviewkit.InterviewSystem;

/** Wrong: cannot be made without a container. */
final class ResourceWithAnInjectedField {

  @Inject private InterviewSystem system;

  InterviewSystem system() {
    return system;
  }
}
