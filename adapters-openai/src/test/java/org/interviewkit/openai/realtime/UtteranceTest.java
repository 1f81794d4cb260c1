package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.interviewkit.contract.BriefingFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.junit.jupiter.api.Test;

/** What was heard of a turn, and what a turn asks. */
class UtteranceTest {

  private static final Instant NOW = Texts.NOW;

  private static String pcm(int millis) {
    return Base64.getEncoder().encodeToString(new byte[millis * 48]);
  }

  private static Utterance tenSeconds() {
    Utterance utterance = new Utterance("a1", "r1", false, false);
    for (int i = 0; i < 10; i++) {
      utterance.voice(pcm(1_000), NOW.plusMillis(i * 50L));
    }
    utterance.saying("One two three four five six seven eight nine ten");
    return utterance;
  }

  @Test
  void lengthIsCountedInSamples() {
    assertEquals(Duration.ofSeconds(10), tenSeconds().length());
    assertEquals(2, Pcm.bytes("AAA="));
    assertEquals(1, Pcm.bytes("AA=="));
    assertEquals(0, Pcm.bytes(""));
  }

  @Test
  void whatTheDeviceHasPlayedIsWhatWasSaid() {
    Utterance utterance = tenSeconds();
    utterance.complete(NOW);
    utterance.played(Duration.ofMillis(4_500));
    utterance.played(Duration.ofMillis(1_000));
    assertEquals(Duration.ofMillis(4_500), utterance.heard(NOW.plusSeconds(30)));
    assertEquals("One two three four", utterance.words(utterance.heard(NOW)));
    assertEquals("", utterance.words(Duration.ZERO));
    assertEquals("One two three four five six seven eight nine ten", utterance.words(Duration.ofSeconds(10)));
  }

  @Test
  void withoutADeviceThatTellsTimeTells() {
    Utterance utterance = tenSeconds();
    utterance.complete(NOW);
    assertEquals(Duration.ofSeconds(3), utterance.heard(NOW.plusSeconds(3)));
    assertFalse(utterance.isOver(NOW.plusSeconds(9)));
    assertTrue(utterance.isOver(NOW.plusSeconds(10)));
  }

  @Test
  void aTurnIsOverWhenTheDeviceHasPlayedItAndNotBefore() {
    Utterance utterance = tenSeconds();
    utterance.played(Duration.ofMillis(9_980));
    assertFalse(utterance.isOver(NOW.plusSeconds(60)), "more may come");
    utterance.complete(NOW);
    assertTrue(utterance.isOver(NOW.plusSeconds(1)));
  }

  @Test
  void aQuestionOfThePlanIsKnownByItsWords() {
    Moves moves = new Moves(BriefingFixtures.briefing(Language.EN));
    Prompt opening = moves.of("Hello, I am an AI. So: tell me about an outage that you repaired, please.", false, false).orElseThrow();
    assertEquals(Prompt.about(Move.OPENING, "outage"), opening);
    assertEquals(Optional.of(Prompt.about(Move.FOLLOW_UP, "outage")), moves.of("And how long did it take?", false, false));
    assertEquals(Optional.of(Prompt.about(Move.REPHRASE, "outage")), moves.of("I mean: what broke?", false, false));
    assertEquals(Optional.of(Prompt.about(Move.QUESTION, "help")), moves.of("Thank you. Whom did you help last, and how did you do it?", false, false));
    assertEquals(Optional.of(Prompt.of(Move.INVITE_QUESTIONS)), moves.of("Have you any questions?", true, false));
    assertEquals(Optional.of(Prompt.of(Move.ANSWER)), moves.of("The team has six people.", true, false));
    assertEquals(Optional.of(Prompt.of(Move.CLOSING)), moves.of("Goodbye.", true, true));
  }

  @Test
  void aTurnHoldsNothingThatCannotBeStored() {
    assertEquals("a b c", Utterance.cut("a\u0000b\u0007c"));
    assertTrue(Utterance.cut("😀".repeat(9_000)).length() <= 8_000);
    assertEquals("x", Utterance.cut("\ud83dx"));
  }
}
