package org.interviewkit.liberty.rest.violations;

import java.time.Instant;

/** Wrong: nobody can move its clock. */
final class ResourceThatReadsTheClock {

  Instant soon() {
    return Instant.now().plusNanos(System.nanoTime()).plusMillis(System.currentTimeMillis());
  }
}
