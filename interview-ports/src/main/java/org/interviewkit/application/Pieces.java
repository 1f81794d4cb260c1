package org.interviewkit.application;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.domain.recording.SpokenTurn;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Transcriber;

/** A turn cut into pieces that can be heard at once, where the voice is quietest: a word that is cut in two is understood by nobody. */
final class Pieces {

  /** A part of a track, in samples. */
  record Piece(long from, long to) {

    long samples() {
      return to - from;
    }
  }

  /** Nobody says a word in less, and OpenAI's service takes nothing shorter. */
  private static final long SHORTEST = Recording.samples(Duration.ofMillis(100));

  private static final long LONGEST = Recording.samples(Transcriber.LONGEST);

  /** Where a cut is looked for: people breathe more often than that. */
  private static final int WINDOW = (int) Recording.samples(Duration.ofSeconds(20));

  private static final int MOMENT = (int) Recording.samples(Duration.ofMillis(200));

  private Pieces() {}

  /**
   * The pieces of a turn; none when it is too short to be understood.
   *
   * @param track gives a track's sound from a sample on, without a head
   */
  static List<Piece> of(SpokenTurn turn, LongFunction<InputStream> track) {
    List<Piece> pieces = new ArrayList<>();
    long from = turn.from();
    while (turn.to() - from > LONGEST) {
      long cut = quietest(from + LONGEST - WINDOW, track);
      pieces.add(new Piece(from, cut));
      from = cut;
    }
    if (turn.to() - from >= SHORTEST) {
      pieces.add(new Piece(from, turn.to()));
    }
    return pieces;
  }

  private static long quietest(long from, LongFunction<InputStream> track) {
    try (InputStream sound = track.apply(from)) {
      byte[] bytes = sound.readNBytes(WINDOW * 2);
      int best = 0;
      double least = Double.MAX_VALUE;
      for (int at = 0; at + MOMENT * 2 <= bytes.length; at += MOMENT) {
        double power = power(bytes, at);
        // of equal ones the last: pieces are as long as they may be
        if (power <= least) {
          least = power;
          best = at;
        }
      }
      return from + best / 2 + MOMENT / 2;
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "a track of a recording could not be read", e);
    }
  }

  private static double power(byte[] bytes, int from) {
    double power = 0;
    for (int at = from; at < from + MOMENT * 2; at += 2) {
      int sample = (short) (bytes[at] & 0xFF | bytes[at + 1] << 8);
      power += (double) sample * sample;
    }
    return power;
  }
}
