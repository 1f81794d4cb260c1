package org.interviewkit.domain.recording;

import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * Where a turn of the transcript is heard.
 *
 * @param position of the turn in the transcript, from 1
 * @param track whose track it is on
 * @param from where it begins on the tracks, in samples from 0; for a candidate's turn up to a second before the first word
 * @param to where it ends, in samples, not before {@code from}
 */
public record SpokenTurn(int position, Track track, long from, long to) {

  /** Checks every bound. */
  public SpokenTurn {
    Require.between("position", position, 1, Integer.MAX_VALUE);
    Require.present("track", track);
    if (from < 0 || to < from) {
      throw new InvalidInput("turns", "turn " + position + " from sample " + from + " to " + to + ": allowed from 0, and not to end before it begins");
    }
  }
}
