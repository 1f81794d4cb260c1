package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.interviewkit.application.Pieces.Piece;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.domain.recording.SpokenTurn;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.port.Transcriber;
import org.junit.jupiter.api.Test;

class PiecesTest {

  private static final int FROM = 1_000;

  private static long samples(int seconds) {
    return Recording.samples(Duration.ofSeconds(seconds));
  }

  private static SpokenTurn turn(long samples) {
    return new SpokenTurn(2, Track.CANDIDATE, FROM, FROM + samples);
  }

  /** Nine minutes of noise, with a breath of half a second at each of these seconds. */
  private static LongFunction<InputStream> track(int... breaths) {
    byte[] sound = new byte[(int) samples(540) * 2];
    Arrays.fill(sound, (byte) 33);
    for (int at : breaths) {
      int begin = (int) (FROM + samples(at)) * 2;
      Arrays.fill(sound, begin, begin + (int) samples(1), (byte) 0);
    }
    return from -> new ByteArrayInputStream(sound, (int) from * 2, sound.length - (int) from * 2);
  }

  @Test
  void leavesWholeWhatCanBeHeardAtOnce() {
    long most = Recording.samples(Transcriber.LONGEST);
    assertEquals(List.of(new Piece(FROM, FROM + most)), Pieces.of(turn(most), track()));
    assertEquals(List.of(), Pieces.of(turn(100), track()), "shorter than any word");
  }

  @Test
  void cutsWhereTheVoiceIsQuietestAndLosesNothing() {
    List<Piece> pieces = Pieces.of(turn(samples(500)), track(60, 231, 460));
    assertEquals(3, pieces.size());
    assertEquals(FROM, pieces.get(0).from());
    assertEquals(FROM + samples(500), pieces.get(2).to());
    for (int i = 0; i < 2; i++) {
      assertEquals(pieces.get(i).to(), pieces.get(i + 1).from());
      long breath = FROM + samples(i == 0 ? 231 : 460);
      assertTrue(pieces.get(i).to() > breath && pieces.get(i).to() < breath + samples(1) / 2, pieces.toString());
    }
  }

  @Test
  void cutsEvenWhoNeverDrawsBreath() {
    List<Piece> pieces = Pieces.of(turn(samples(500)), track());
    assertTrue(pieces.stream().allMatch(piece -> piece.samples() > 0 && piece.samples() <= Recording.samples(Transcriber.LONGEST)), pieces.toString());
    assertEquals(FROM + samples(500), pieces.get(pieces.size() - 1).to());
  }
}
