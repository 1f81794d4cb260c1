package org.interviewkit.storage.recording;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts the candidate's voice where it was spoken, as well as the time of its arrival tells. Places are samples from the beginning of the track.
 *
 * <p>What comes on time is put after what came before. After a gap the first half second is held back until it shows when it was spoken: a line that was stuck hands over
 * all at once what was spoken one after the other, and a candidate who was silent does not. A device that is ahead of the time is let catch up in its next pause.
 */
final class CandidateTrack {

  private static final long TOLERANCE = 2_880;
  private static final long HOLD = 12_000;
  private static final long MOST_AHEAD = 120_000;
  private static final int QUIET = 400;
  private static final int REMEMBERED = 256;

  /** A part in which the candidate's sound came without a gap. */
  record Run(long from, long to) {}

  private final TrackFile file;
  private final Deque<Run> runs = new ArrayDeque<>();
  private final List<byte[]> held = new ArrayList<>();
  private long heldSamples;
  private long heldSince;
  private long begin;
  private long position;

  CandidateTrack(TrackFile file) {
    this.file = file;
  }

  /** From here on. */
  void start(long from) {
    position = from;
    begin(from);
  }

  /** The first part with sound after a place. */
  Optional<Run> runAfter(long place) {
    return runs.stream().filter(run -> run.to() > Math.max(place, run.from())).findFirst().map(run -> new Run(Math.max(place, run.from()), run.to()));
  }

  /** Where the next sound belongs at the earliest. */
  long position() {
    return position + heldSamples;
  }

  /** Takes a piece that came in at a place. */
  void take(long arrival, byte[] pcm) throws IOException {
    long behind = arrival - pcm.length / 2 - position;
    if (!held.isEmpty() || behind > TOLERANCE) {
      hold(arrival, pcm);
      pulse(arrival);
    } else if (behind >= -TOLERANCE || behind >= -MOST_AHEAD && !isQuiet(pcm)) {
      append(pcm);
    }
  }

  /** Time goes on. */
  void pulse(long now) throws IOException {
    if (!held.isEmpty() && now - heldSince >= HOLD) {
      settle();
    }
  }

  /** Holds nothing back any more. */
  void settle() throws IOException {
    if (!held.isEmpty()) {
      if (begin > position) {
        begin(begin);
      }
      position = Math.max(position, begin);
      for (byte[] pcm : held) {
        append(pcm);
      }
      held.clear();
      heldSamples = 0;
    }
  }

  private void hold(long arrival, byte[] pcm) {
    heldSamples += pcm.length / 2;
    if (held.isEmpty()) {
      heldSince = arrival;
      begin = Long.MAX_VALUE;
    }
    held.add(pcm);
    begin = Math.min(begin, arrival - heldSamples);
  }

  private void append(byte[] pcm) throws IOException {
    file.write(position, pcm);
    position += pcm.length / 2;
    runs.addLast(new Run(runs.removeLast().from(), position));
  }

  private void begin(long from) {
    runs.addLast(new Run(from, from));
    if (runs.size() > REMEMBERED) {
      runs.removeFirst();
    }
  }

  private static boolean isQuiet(byte[] pcm) {
    for (int i = 0; i + 1 < pcm.length; i += 2) {
      if (Math.abs((short) (pcm[i] & 0xff | pcm[i + 1] << 8)) > QUIET) {
        return false;
      }
    }
    return true;
  }
}
