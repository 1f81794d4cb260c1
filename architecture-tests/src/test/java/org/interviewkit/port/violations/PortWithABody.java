package org.interviewkit.port.violations;

/** Wrong: code among the ports. */
final class PortWithABody {

  int answer() {
    return 42;
  }
}
