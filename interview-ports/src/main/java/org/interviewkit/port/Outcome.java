package org.interviewkit.port;

import java.time.Instant;
import org.interviewkit.domain.Require;

/** What came of an attempt at a job. */
public sealed interface Outcome {

  /** The job is done. */
  record Done() implements Outcome {}

  /**
   * A part is done, and there is more to do: what is long is done in parts, what recurs comes back. The next attempt is the first again.
   *
   * @param at not before this; others that have been due longer come first
   */
  record More(Instant at) implements Outcome {

    /** Checks that it is there. */
    public More {
      Require.present("at", at);
    }
  }

  /**
   * The attempt failed; there is to be another.
   *
   * @param at not before this
   * @param error why, 1–500 characters, without candidate text
   */
  record Again(Instant at, String error) implements Outcome {

    /** Checks every bound. */
    public Again {
      Require.present("at", at);
      Require.text("error", error, Job.MAX_ERROR);
    }
  }

  /**
   * No further attempt would help; a person can have it run again.
   *
   * @param error why, 1–500 characters, without candidate text
   */
  record GivenUp(String error) implements Outcome {

    /** Checks every bound. */
    public GivenUp {
      Require.text("error", error, Job.MAX_ERROR);
    }
  }
}
