package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.port.Transcripts;
import org.junit.jupiter.api.Test;

/** What every keeper of transcripts does. */
public interface TranscriptsContract {

  /** An interview. */
  InterviewId ONE = InterviewFixtures.id("one");

  /** Another one. */
  InterviewId OTHER = InterviewFixtures.id("other");

  /** The keeper under test: empty before each test, the same one within a test. */
  Transcripts transcripts();

  /** Turns of every speaker, type and move come back as they were kept. */
  @Test
  default void givesTurnsBackAsTheyWereKept() {
    List<Turn> turns = new ArrayList<>();
    for (Speaker speaker : Speaker.values()) {
      for (TurnType type : TurnType.values()) {
        turns.add(new Turn(turns.size() + 1, Texts.NOW, speaker, type, Texts.TRICKY, Optional.empty(), Optional.of(Texts.ofLength(64))));
      }
    }
    for (Move move : Move.values()) {
      turns.add(TranscriptFixtures.asked(turns.size() + 1, Prompt.of(move), "x"));
      turns.add(TranscriptFixtures.asked(turns.size() + 1, Prompt.about(move, Texts.ofLength(64)), Texts.ofLength(Turn.MAX_CONTENT)));
    }
    turns.add(new Turn(turns.size() + 1, Texts.NOW, Speaker.USER, TurnType.TEXT, Texts.TRICKY, Optional.empty(), Optional.of("m"), Optional.of(turns.size())));
    turns.add(new Turn(turns.size() + 1, Texts.NOW, Speaker.PERSON, TurnType.SUPPLIED, Texts.TRICKY, Optional.empty(), Optional.of("u~1"), Optional.of(3)));
    turns.forEach(turn -> transcripts().append(ONE, turn));
    assertEquals(turns, transcripts().readAfter(ONE, 0));
    assertEquals(new Transcript(turns), transcripts().whole(ONE));
  }

  /** White space is kept exactly: evidence is found by position. */
  @Test
  default void keepsWhiteSpaceExactly() {
    Turn turn = TranscriptFixtures.answered(1, " \t\r\n Anfang,  Mitte\r\rund\n\nEnde \n");
    transcripts().append(ONE, turn);
    assertEquals(List.of(turn), transcripts().readAfter(ONE, 0));
  }

  /** Reading starts after a position. */
  @Test
  default void readsFromAPositionOn() {
    List<Turn> turns = TranscriptFixtures.turns(30);
    turns.forEach(turn -> transcripts().append(ONE, turn));
    assertEquals(turns, transcripts().readAfter(ONE, 0));
    assertEquals(turns, transcripts().readAfter(ONE, -5));
    assertEquals(turns.subList(12, 30), transcripts().readAfter(ONE, 12));
    assertEquals(List.of(turns.get(29)), transcripts().readAfter(ONE, 29));
    assertEquals(List.of(), transcripts().readAfter(ONE, 30));
    assertEquals(List.of(), transcripts().readAfter(ONE, Integer.MAX_VALUE));
  }

  /** Absence is empty, and interviews do not mix. */
  @Test
  default void keepsInterviewsApart() {
    assertEquals(List.of(), transcripts().readAfter(ONE, 0));
    assertEquals(Transcript.EMPTY, transcripts().whole(ONE));
    transcripts().append(ONE, TranscriptFixtures.turn(1));
    assertEquals(List.of(), transcripts().readAfter(OTHER, 0));
    Turn other = TranscriptFixtures.answered(1, "anders");
    transcripts().append(OTHER, other);
    assertEquals(List.of(TranscriptFixtures.turn(1)), transcripts().readAfter(ONE, 0));
    assertEquals(List.of(other), transcripts().readAfter(OTHER, 0));
  }

  /** The same turn again, at the end or in the middle, changes nothing. */
  @Test
  default void takesTheSameTurnAgainWithoutDoublingIt() {
    List<Turn> turns = TranscriptFixtures.turns(4);
    turns.forEach(turn -> transcripts().append(ONE, turn));
    turns.forEach(turn -> transcripts().append(ONE, turn));
    assertEquals(turns, transcripts().readAfter(ONE, 0));
  }

  /** Another turn at a taken position is a conflict, whatever differs. */
  @Test
  default void refusesAnotherTurnAtATakenPosition() {
    Turn turn = TranscriptFixtures.answered(1, "so war es");
    transcripts().append(ONE, turn);
    List<Turn> others =
        List.of(
            new Turn(1, turn.at(), turn.speaker(), turn.type(), "so war es nicht", turn.prompt(), turn.clientId()),
            new Turn(1, turn.at().plusNanos(1_000), turn.speaker(), turn.type(), turn.content(), turn.prompt(), turn.clientId()),
            new Turn(1, turn.at(), Speaker.SYSTEM, turn.type(), turn.content(), turn.prompt(), turn.clientId()),
            new Turn(1, turn.at(), turn.speaker(), TurnType.AUDIO, turn.content(), turn.prompt(), turn.clientId()),
            new Turn(1, turn.at(), turn.speaker(), turn.type(), turn.content(), Optional.of(Prompt.of(Move.ANSWER)), turn.clientId()),
            new Turn(1, turn.at(), turn.speaker(), turn.type(), turn.content(), turn.prompt(), Optional.empty()));
    for (Turn other : others) {
      assertThrows(Conflict.class, () -> transcripts().append(ONE, other));
    }
    assertEquals(List.of(turn), transcripts().readAfter(ONE, 0));
    transcripts().append(ONE, TranscriptFixtures.turn(2));
    assertEquals(List.of(turn, TranscriptFixtures.turn(2)), transcripts().readAfter(ONE, 0));
  }

  /** A gap is a conflict, at the beginning and later. */
  @Test
  default void refusesATurnAfterAGap() {
    assertThrows(Conflict.class, () -> transcripts().append(ONE, TranscriptFixtures.turn(2)));
    assertEquals(List.of(), transcripts().readAfter(ONE, 0));
    transcripts().append(ONE, TranscriptFixtures.turn(1));
    assertThrows(Conflict.class, () -> transcripts().append(ONE, TranscriptFixtures.turn(3)));
    assertThrows(Conflict.class, () -> transcripts().append(ONE, TranscriptFixtures.turn(Integer.MAX_VALUE)));
    assertEquals(List.of(TranscriptFixtures.turn(1)), transcripts().readAfter(ONE, 0));
  }

  /** Of two different turns for one position one wins. */
  @Test
  default void letsExactlyOneOfTwoTurnsHaveAPosition() throws Exception {
    List<Turn> won = new ArrayList<>();
    for (int position = 1; position <= 20; position++) {
      Turn asked = TranscriptFixtures.asked(position, Prompt.of(Move.ANSWER), "Frage");
      Turn answered = TranscriptFixtures.answered(position, "Antwort");
      Race<Turn> race = Race.between(List.of(() -> appended(asked), () -> appended(answered)));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      won.add(race.winner());
      assertEquals(won, transcripts().readAfter(ONE, 0));
    }
  }

  /** The same turn handed in twice at once is kept once and refused to nobody. */
  @Test
  default void takesTheSameTurnFromTwoThreads() throws Exception {
    for (int position = 1; position <= 20; position++) {
      Turn turn = TranscriptFixtures.turn(position);
      Race<Turn> race = Race.between(List.of(() -> appended(turn), () -> appended(turn)));
      assertEquals(List.of(), race.failures());
    }
    assertEquals(TranscriptFixtures.turns(20), transcripts().readAfter(ONE, 0));
  }

  /** Many interviews at once do not disturb each other, and what was appended is readable at once. */
  @Test
  default void appendsToManyInterviewsAtOnce() throws Exception {
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      InterviewId interview = InterviewFixtures.id("at once " + i);
      calls.add(
          () -> {
            for (Turn turn : TranscriptFixtures.turns(25)) {
              transcripts().append(interview, turn);
              assertEquals(List.of(turn), transcripts().readAfter(interview, turn.position() - 1));
            }
            return true;
          });
    }
    assertEquals(List.of(), Race.between(calls).failures());
    for (int i = 0; i < 16; i++) {
      assertEquals(TranscriptFixtures.turns(25), transcripts().readAfter(InterviewFixtures.id("at once " + i), 0));
    }
  }

  private Turn appended(Turn turn) {
    transcripts().append(ONE, turn);
    return turn;
  }
}
