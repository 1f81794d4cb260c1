package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InOrderTest {

  private final InOrder things = new InOrder();
  private final List<String> done = new ArrayList<>();

  @Test
  void whatIsAddedWhileSomethingIsDoneComesBehindIt() {
    things.add(
        () -> {
          things.add(() -> done.add("third"));
          things.proceed();
          done.add("first");
        });
    things.add(() -> done.add("second"));
    things.proceed();
    assertEquals(List.of("first", "second", "third"), done);
  }

  @Test
  void whatFailsKeepsNothingElseFromBeingDone() {
    things.add(
        () -> {
          throw new IllegalStateException("broken");
        });
    things.add(() -> done.add("next"));
    assertEquals("broken", assertThrows(IllegalStateException.class, things::proceed).getMessage());
    assertEquals(List.of("next"), done);
  }
}
