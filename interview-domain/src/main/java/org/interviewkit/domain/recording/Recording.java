package org.interviewkit.domain.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentId;

/**
 * What was recorded of one spoken interview: two tracks of the same length, which begin at the same moment. Each is a document, a WAV file with a head of {@value #HEAD} bytes and
 * PCM16, {@value #RATE} Hz, mono, little-endian.
 *
 * @param stretches the parts without a break, in order, each beginning where the one before ends; at least one
 * @param turns where turns of the transcript are heard, by position; only those that were spoken and whose place is known
 * @param tracks the two files; empty once they have been deleted
 * @param incomplete whether something that was said may be missing: the server died, or its disk was full or too slow
 * @param keptUntil when the files are to be deleted
 */
public record Recording(List<Stretch> stretches, List<SpokenTurn> turns, Optional<Tracks> tracks, boolean incomplete, Instant keptUntil) {

  /** Samples in a second. */
  public static final int RATE = 24_000;

  /** Bytes in a file before its first sample. */
  public static final int HEAD = 44;

  /** The files of the two tracks. */
  public record Tracks(DocumentId candidate, DocumentId interviewer) {

    /** Checks presence. */
    public Tracks {
      Require.present("candidate", candidate);
      Require.present("interviewer", interviewer);
    }

    /** The file of a track. */
    public DocumentId of(Track track) {
      return switch (track) {
        case CANDIDATE -> candidate;
        case INTERVIEWER -> interviewer;
      };
    }
  }

  /** Checks that the stretches leave no gap. */
  public Recording {
    stretches = List.copyOf(Require.size("stretches", stretches, 1, 100_000));
    turns = List.copyOf(turns);
    Require.present("keptUntil", keptUntil);
    long end = 0;
    for (Stretch stretch : stretches) {
      if (stretch.from() != end) {
        throw new InvalidInput("stretches", "a stretch begins at sample " + stretch.from() + " where " + end + " belongs");
      }
      end = stretch.to();
    }
  }

  /** The moment of the first sample. */
  public Instant startedAt() {
    return stretches.get(0).startedAt();
  }

  /** How long each track is, breaks left out, in samples. */
  public long samples() {
    return stretches.get(stretches.size() - 1).to();
  }

  /** The same without its files, and without where anything was heard. Again changes nothing. */
  public Recording deleted() {
    return new Recording(stretches, List.of(), Optional.empty(), incomplete, keptUntil);
  }

  /** How long samples take to be heard, to the millisecond. */
  public static Duration duration(long samples) {
    return Duration.ofMillis(samples * 1_000 / RATE);
  }

  /** How many samples are heard in a time; negative for a negative one. */
  public static long samples(Duration time) {
    return Math.floorDiv(time.toNanos() / 1_000 * RATE, 1_000_000L);
  }
}
