package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HeadroomTest {

  private static final int PIECE = 4_096;

  private final Headroom headroom = new Headroom();

  @Test
  void thereIsRoomForAsMuchAsEverySocketTakes() {
    assertEquals(Headroom.MOST / PIECE, fill());
  }

  @Test
  void whatIsLargerThanAllRoomIsNeverWrittenAtOnce() {
    assertFalse(headroom.isFor(Headroom.MOST + 1));
  }

  @Test
  void anAnswerMakesRoomForWhatWasWrittenBeforeItsQuestion() {
    for (int i = 0; i < 4; i++) {
      headroom.wrote(PIECE);
    }
    assertTrue(headroom.isPingDue());
    ByteBuffer question = headroom.ping();
    assertFalse(headroom.isPingDue());
    fill();
    headroom.answered(question);
    assertEquals(4, fill());
  }

  @Test
  void answersToNoQuestionMakeNoRoom() {
    fill();
    headroom.ping();
    headroom.wrote(PIECE);
    headroom.answered(ByteBuffer.allocate(0));
    headroom.answered(ByteBuffer.allocate(4));
    headroom.answered(ByteBuffer.allocate(Long.BYTES).putLong(0, Long.MAX_VALUE));
    headroom.answered(ByteBuffer.allocate(Long.BYTES).putLong(0, -1));
    headroom.answered(ByteBuffer.allocate(Long.BYTES).putLong(0, Headroom.MOST + 1));
    assertFalse(headroom.isFor(1));
  }

  @Test
  void anEarlierAnswerThatComesLateTakesNoRoomAway() {
    headroom.wrote(PIECE);
    ByteBuffer first = headroom.ping();
    headroom.wrote(PIECE);
    ByteBuffer second = headroom.ping();
    headroom.answered(second);
    headroom.answered(first);
    assertEquals(Headroom.MOST / PIECE, fill());
  }

  @Test
  void whoHasAnsweredOnceOwesAnAnswerToEachQuestion() {
    headroom.wrote(PIECE);
    ByteBuffer first = headroom.ping();
    assertEquals(OptionalLong.empty(), headroom.owed());
    headroom.answered(first);
    assertEquals(OptionalLong.empty(), headroom.owed());
    headroom.wrote(PIECE);
    ByteBuffer second = headroom.ping();
    assertEquals(OptionalLong.of(PIECE), headroom.owed());
    headroom.answered(second);
    assertEquals(OptionalLong.empty(), headroom.owed());
  }

  private int fill() {
    int pieces = 0;
    while (headroom.isFor(PIECE)) {
      headroom.wrote(PIECE);
      pieces++;
    }
    return pieces;
  }
}
