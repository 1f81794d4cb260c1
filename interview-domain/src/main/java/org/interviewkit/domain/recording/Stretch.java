package org.interviewkit.domain.recording;

import java.time.Instant;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * A part of a recording in which time ran on without a break. Breaks are not recorded: the next stretch begins on the tracks where the one before ends.
 *
 * @param startedAt the moment of its first sample
 * @param from where it begins on the tracks, in samples from 0
 * @param samples its length, in samples, from 0
 */
public record Stretch(Instant startedAt, long from, long samples) {

  /** Checks every bound. */
  public Stretch {
    Require.present("startedAt", startedAt);
    if (from < 0 || samples < 0) {
      throw new InvalidInput("stretches", "a stretch of " + samples + " samples from " + from + ": allowed from 0");
    }
  }

  /** Where it ends on the tracks, in samples. */
  public long to() {
    return from + samples;
  }
}
