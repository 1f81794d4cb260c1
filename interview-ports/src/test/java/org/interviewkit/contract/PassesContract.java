package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.interviewkit.port.Passes;
import org.junit.jupiter.api.Test;

/** What every keeper of passes does. */
public interface PassesContract {

  /** A hash. */
  String HASH = "0123456789abcdef".repeat(4);

  /** When it is good no more. */
  Instant END = Texts.NOW.plus(Duration.ofSeconds(60));

  /** The keeper under test: empty before each test, the same one within a test. */
  Passes passes();

  /** A pass is good once. */
  @Test
  default void aPassIsGoodOnce() {
    assertEquals(Optional.empty(), passes().take(HASH, Texts.NOW));
    passes().add(HASH, Texts.ofLength(400), END, Texts.NOW);
    assertEquals(Optional.empty(), passes().take("f" + HASH.substring(1), Texts.NOW));
    assertEquals(Optional.of(Texts.ofLength(400)), passes().take(HASH, END.minusMillis(1)));
    assertEquals(Optional.empty(), passes().take(HASH, Texts.NOW));
  }

  /** A pass is good for a while. */
  @Test
  default void aPassIsGoodForAWhile() {
    passes().add(HASH, "holder", END, Texts.NOW);
    assertEquals(Optional.empty(), passes().take(HASH, END));
    assertEquals(Optional.empty(), passes().take(HASH, Texts.NOW));
  }

  /** Of several who show the same pass one is let in. */
  @Test
  default void ofSeveralWhoShowTheSamePassOneIsLetIn() throws Exception {
    passes().add(HASH, "holder", END, Texts.NOW);
    Callable<String> take = () -> passes().take(HASH, Texts.NOW).orElse(null);
    Race<String> race = Race.between(Collections.nCopies(6, take));
    assertEquals(List.of(), race.failures());
    assertEquals("holder", race.winner());
  }
}
