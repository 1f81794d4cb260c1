package org.interviewkit.liberty.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.Cursor;
import org.junit.jupiter.api.Test;

class CursorsTest {

  private static final Cursor PLACE = new Cursor(Instant.parse("2026-11-21T09:30:00.123456Z"), UUID.fromString("5f0c7a52-6f0e-4d0c-9a55-0d1f6f7b7a11"));

  @Test
  void comesBackAsItWas() {
    assertEquals(Optional.of(PLACE), Cursors.read(Cursors.write(PLACE)));
    assertEquals(Optional.empty(), Cursors.read(null));
    assertEquals(Optional.empty(), Cursors.read(""));
  }

  @Test
  void refusesWhatIsNoCursor() {
    for (String nonsense : List.of("x", "%%%", "MjAyNg", Cursors.write(PLACE).substring(5))) {
      assertEquals("after", assertThrows(InvalidInput.class, () -> Cursors.read(nonsense)).field());
    }
  }

  @Test
  void hasANextPageOnlyWhenSomethingIsOnIt() {
    assertEquals(new Cursors.Page<>(List.of("a", "b"), null), Cursors.Page.cut(List.of("a", "b"), 2, text -> PLACE));
    assertEquals(new Cursors.Page<>(List.of("a", "b"), Cursors.write(PLACE)), Cursors.Page.cut(List.of("a", "b", "c"), 2, text -> PLACE));
  }

  @Test
  void limitsThePage() {
    assertEquals(50, Cursors.limit(null));
    assertEquals(100, Cursors.limit("100"));
    assertThrows(InvalidInput.class, () -> Cursors.limit("101"));
    assertThrows(InvalidInput.class, () -> Cursors.limit("0"));
    assertThrows(InvalidInput.class, () -> Cursors.limit("many"));
  }
}
