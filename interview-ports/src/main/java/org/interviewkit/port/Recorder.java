package org.interviewkit.port;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.domain.recording.SpokenTurn;
import org.interviewkit.domain.recording.Stretch;
import org.interviewkit.domain.recording.Track;

/**
 * Records spoken interviews while they are held, and holds what it recorded until it is kept elsewhere. What it holds survives the process; after a process that died without a
 * word at most two seconds are missing at the end. Safe for use by many threads.
 */
public interface Recorder {

  /**
   * What was recorded of one interview so far.
   *
   * @param stretches the parts without a break, as in a {@link Recording}; at least one
   * @param turns where turns are heard, by position
   * @param incomplete whether something may be missing
   * @param keep for how long it may be kept, as the first tape was told
   */
  record Reel(List<Stretch> stretches, List<SpokenTurn> turns, boolean incomplete, Duration keep) {

    /** Copies the lists. */
    public Reel {
      stretches = List.copyOf(stretches);
      turns = List.copyOf(turns);
    }
  }

  /**
   * A tape for an interview. It stands still, and goes on after what was recorded before. Does not wait; what cannot be written is told by {@link Reel#incomplete()}. One tape
   * of an interview is in use at a time: a second one takes up what the first one leaves when that is closed.
   *
   * @param keep for how long the recording may be kept after the interview
   */
  Tape tape(InterviewId interview, Duration keep);

  /** Whether anything of an interview is held here. */
  boolean holds(InterviewId interview);

  /** The interviews of which something is held and no tape is in use. */
  List<InterviewId> idle();

  /** What was recorded; empty when nothing is held, or when a tape is in use. The tracks are whole files then, of the same length. */
  Optional<Reel> reel(InterviewId interview);

  /**
   * A track of a reel as a WAV file, from its head on; the caller closes the stream.
   *
   * @throws org.interviewkit.domain.NotFound if nothing is held
   */
  InputStream open(InterviewId interview, Track track);

  /** Forgets what was recorded. Unknown interviews change nothing, and so do those of which a tape is in use. */
  void erase(InterviewId interview);
}
