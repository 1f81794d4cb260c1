package org.interviewkit.domain.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private static final Instant T0 = Instant.parse("2026-11-21T09:00:00Z");

  private static Turn asks(int position, Move move, String question) {
    return new Turn(position, T0, Speaker.ASSISTANT, TurnType.TEXT, "?", Optional.of(Prompt.about(move, question)), Optional.empty());
  }

  private static Turn says(int position) {
    return new Turn(position, T0, Speaker.USER, TurnType.TEXT, "answer " + position, Optional.empty(), Optional.of("m" + position));
  }

  private static Turn note(int position) {
    return new Turn(position, T0, Speaker.SYSTEM, TurnType.SYSTEM, "interrupted", Optional.empty(), Optional.empty());
  }

  @Test
  void attributesAnswersToTheQuestionThatWasAskedLast() {
    Turn goodbye = new Turn(8, T0, Speaker.ASSISTANT, TurnType.TEXT, "bye", Optional.of(Prompt.of(Move.CLOSING)), Optional.empty());
    Transcript transcript =
        new Transcript(
            List.of(
                asks(1, Move.OPENING, "q1"), says(2), asks(3, Move.FOLLOW_UP, "q1"), note(4), says(5),
                asks(6, Move.QUESTION, "q2"), asks(7, Move.QUESTION, "q3"), goodbye, says(9)));
    assertEquals(Map.of("q1", List.of(says(2), says(5)), "q2", List.of(), "q3", List.of()), transcript.answers());
    assertEquals(List.of("q1", "q2", "q3"), List.copyOf(transcript.answers().keySet()));
    assertEquals(3, transcript.exchanges());
  }

  @Test
  void knowsWhoseTurnItIs() {
    assertTrue(Transcript.EMPTY.awaitsInterviewer());
    assertFalse(new Transcript(List.of(asks(1, Move.OPENING, "q1"))).awaitsInterviewer());
    assertTrue(new Transcript(List.of(asks(1, Move.OPENING, "q1"), says(2), note(3))).awaitsInterviewer());
    assertFalse(new Transcript(List.of(asks(1, Move.OPENING, "q1"), note(2))).awaitsInterviewer());
  }

  private static Turn corrects(int position, int wrong) {
    return new Turn(position, T0, Speaker.USER, TurnType.TEXT, "meant " + wrong, Optional.empty(), Optional.of("m" + position), Optional.of(wrong));
  }

  @Test
  void aCorrectionStandsInThePlaceOfWhatWasMisheardAndIsNoAnswerOfItsOwn() {
    Transcript transcript = new Transcript(List.of(asks(1, Move.OPENING, "q1"), says(2), says(3), asks(4, Move.QUESTION, "q2"), corrects(5, 2), corrects(6, 2)));
    assertEquals(Map.of("q1", List.of(corrects(6, 2), says(3)), "q2", List.of()), transcript.answers());
    assertEquals(2, transcript.exchanges());
    assertFalse(transcript.awaitsInterviewer());
    assertTrue(new Transcript(List.of(asks(1, Move.OPENING, "q1"), says(2), corrects(3, 2))).awaitsInterviewer());
  }

  @Test
  void onlyTheCandidateCorrectsAndOnlyWhatWasSaidBefore() {
    assertThrows(InvalidInput.class, () -> corrects(3, 3));
    assertThrows(InvalidInput.class, () -> corrects(3, 0));
    assertThrows(
        InvalidInput.class, () -> new Turn(3, T0, Speaker.ASSISTANT, TurnType.TEXT, "x", Optional.empty(), Optional.empty(), Optional.of(1)));
  }

  @Test
  void refusesGapsAndDisorder() {
    assertThrows(InvalidInput.class, () -> new Transcript(List.of(says(2))));
    assertThrows(InvalidInput.class, () -> new Transcript(List.of(says(1), says(3))));
    assertThrows(InvalidInput.class, () -> Transcript.EMPTY.with(says(2)));
  }

  @Test
  void readsFromAnyPosition() {
    Transcript transcript = new Transcript(List.of(says(1), says(2), says(3)));
    assertEquals(List.of(says(2), says(3)), transcript.after(1));
    assertEquals(List.of(), transcript.after(3));
    assertEquals(List.of(), transcript.after(99));
    assertEquals(3, transcript.after(-1).size());
    assertEquals(Optional.empty(), transcript.at(0));
    assertEquals(Optional.of(says(3)), transcript.last());
  }

  @Test
  void boundsWhatATurnHolds() {
    InvalidInput tooLong = assertThrows(InvalidInput.class, () -> turn("x".repeat(8_001)));
    assertEquals("content has 8001 characters: allowed 8000", tooLong.getMessage());
    assertEquals("content", tooLong.field());
    assertEquals("x".repeat(8_000), turn("x".repeat(8_000)).content());
    assertThrows(InvalidInput.class, () -> turn(" \n "));
    assertThrows(InvalidInput.class, () -> turn("bell \u0007"));
    assertEquals("line\nbreak\ttab", turn("line\nbreak\ttab").content());
  }

  private static Turn turn(String content) {
    return new Turn(1, T0, Speaker.USER, TurnType.TEXT, content, Optional.empty(), Optional.empty());
  }
}
