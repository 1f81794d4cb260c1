package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.LogEntries;
import org.junit.jupiter.api.Test;

/** What every keeper of the assistant's log does. */
public interface LogEntriesContract {

  /** The keeper under test: empty before each test, the same one within a test. */
  LogEntries log();

  /** Entries of every kind come back as they were kept, newest first, page by page. */
  @Test
  default void givesEntriesBackNewestFirst() {
    List<LogEntry> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      all.add(AssistantFixtures.entry(kind.name(), kind, Optional.empty(), Texts.NOW.plusSeconds(all.size() / 3)));
    }
    all.add(new LogEntry(Texts.uuid("bare"), Texts.NOW, Kind.SHELF_CHANGED, Optional.empty(), Optional.empty(), Texts.ofLength(400)));
    all.forEach(log()::add);
    assertEquals(Sorted.newestFirst(all, LogEntry::at, LogEntry::id), Sorted.allPages(2, one -> new Cursor(one.at(), one.id()), (after, limit) -> log().list(after, limit)));
  }

  /** The same again changes nothing, something else under its id is a conflict. */
  @Test
  default void takesAnEntryOnce() {
    LogEntry one = AssistantFixtures.entry("one", Kind.OUT_OF_SCOPE, Optional.of(Intent.KNOWLEDGE), Texts.NOW);
    log().add(one);
    log().add(one);
    assertThrows(Conflict.class, () -> log().add(AssistantFixtures.entry("one", Kind.TICKET_OPENED, Optional.empty(), Texts.NOW)));
    assertEquals(List.of(one), log().list(Optional.empty(), 1_000));
  }

  /** Entries are counted by kind, answered messages by intent. */
  @Test
  default void counts() {
    assertEquals(Map.of(), log().counts());
    assertEquals(Map.of(), log().intents());
    for (Intent intent : Intent.values()) {
      log().add(AssistantFixtures.entry("a" + intent, Kind.MESSAGE_ANSWERED, Optional.of(intent), Texts.NOW));
    }
    log().add(AssistantFixtures.entry("b", Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE), Texts.NOW));
    log().add(AssistantFixtures.entry("c", Kind.OUT_OF_SCOPE, Optional.of(Intent.KNOWLEDGE), Texts.NOW));
    assertEquals(Map.of(Kind.MESSAGE_ANSWERED, Intent.values().length + 1L, Kind.OUT_OF_SCOPE, 1L), log().counts());
    assertEquals(2L, log().intents().get(Intent.KNOWLEDGE));
    assertEquals(1L, log().intents().get(Intent.SMALLTALK));
    assertEquals(Intent.values().length, log().intents().size());
  }

  /** Pages have 1 to 1,000 entries. */
  @Test
  default void refusesPagesOfAnImpossibleSize() {
    assertThrows(InvalidInput.class, () -> log().list(Optional.empty(), 0));
    assertThrows(InvalidInput.class, () -> log().list(Optional.empty(), 1_001));
  }
}
