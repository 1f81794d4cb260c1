package org.interviewkit.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.interviewkit.contract.PassesContract;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.Conflict;
import org.interviewkit.port.Passes;
import org.junit.jupiter.api.Test;

final class MemoryPassesTest implements PassesContract {

  private final Passes passes = new MemoryPasses();

  @Override
  public Passes passes() {
    return passes;
  }

  @Test
  void keepsSoManyAndMakesRoomFromThoseThatExpired() {
    for (int i = 0; i < Passes.MOST; i++) {
      passes.add("hash-" + i, "holder", END, Texts.NOW);
    }
    assertThrows(Conflict.class, () -> passes.add(HASH, "holder", END, Texts.NOW));
    passes.add(HASH, "holder", END.plusSeconds(60), END);
    assertEquals(Optional.of("holder"), passes.take(HASH, END));
  }
}
