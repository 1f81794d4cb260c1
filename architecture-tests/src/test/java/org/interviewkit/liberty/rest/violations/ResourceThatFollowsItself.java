package org.interviewkit.liberty.rest.violations;

import io.opentelemetry.api.trace.Span;

/** Wrong: says where the filter's list is not looked at what somebody is called, and falls over when traces are off. */
final class ResourceThatFollowsItself {

  void follow(String candidate) {
    Span.current().setAttribute("candidate", candidate);
  }
}
