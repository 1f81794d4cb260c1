package org.interviewkit.port;

import java.time.Instant;
import org.interviewkit.domain.Require;

/**
 * How many jobs of a kind stand in one way.
 *
 * @param kind which kind
 * @param state how they stand
 * @param jobs how many, from 1
 * @param earliest the earliest {@link Job#dueAt} of them
 */
public record Tally(String kind, Job.State state, int jobs, Instant earliest) {

  /** Checks that everything is there. */
  public Tally {
    Require.text("kind", kind, 40);
    Require.present("state", state);
    Require.present("earliest", earliest);
  }
}
