package org.interviewkit.working;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.port.Job;

/** The jobs of a keeper that one process alone has. Safe for use by many threads. */
public interface Claims {

  /** Takes the waiting job of a kind that has been due longest: it is RUNNING since now, its attempts one higher. Of two threads exactly one gets it. */
  Optional<Job> claim(String kind, Instant now);

  /** Puts what came of an attempt in the place of a claim; when that is not what stands there any more this changes nothing. */
  void note(Job claim, Job noted);
}
