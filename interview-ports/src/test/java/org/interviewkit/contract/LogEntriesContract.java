package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogCheck;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.LogCount;
import org.interviewkit.port.LogEntries;
import org.junit.jupiter.api.Test;

/** What every keeper of the assistant's log does. */
public interface LogEntriesContract {

  /** The keeper under test: empty before each test, the same one within a test. */
  LogEntries log();

  /** Looks through a whole log. */
  static LogCheck check(LogEntries log) {
    return LogCheck.of(number -> log.readAfter(number, 7), log::head);
  }

  /** Entries of every kind come back as they were kept, newest first, page by page. */
  @Test
  default void givesEntriesBackNewestFirst() {
    List<LogLink> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      all.add(log().add(AssistantFixtures.entry(kind.name(), kind, Optional.empty(), Texts.NOW.plusSeconds(all.size() / 3))));
    }
    all.add(log().add(new LogEntry(Texts.uuid("bare"), Texts.NOW, Kind.SHELF_CHANGED, Optional.empty(), Optional.empty(), Texts.ofLength(400))));
    all.add(log().add(from("2001:db8:1::/48")));
    all.add(log().add(from("192.0.2.0/24")));
    assertEquals(
        Sorted.newestFirst(all, link -> link.entry().at(), link -> link.entry().id()),
        Sorted.allPages(2, link -> new Cursor(link.entry().at(), link.entry().id()), (after, limit) -> log().list(after, limit)));
  }

  /** The same again changes nothing, something else under its id is a conflict. */
  @Test
  default void takesAnEntryOnce() {
    LogEntry one = AssistantFixtures.entry("one", Kind.OUT_OF_SCOPE, Optional.of(Intent.KNOWLEDGE), Texts.NOW);
    LogLink kept = log().add(one);
    assertEquals(LogLink.after(LogHead.NONE, one), kept);
    assertEquals(kept, log().add(one));
    assertThrows(Conflict.class, () -> log().add(AssistantFixtures.entry("one", Kind.TICKET_OPENED, Optional.empty(), Texts.NOW)));
    assertEquals(List.of(kept), log().list(Optional.empty(), 1_000));
    assertEquals(kept.head(), log().head());
  }

  /** Each entry follows the one before, and the chain comes back part by part. */
  @Test
  default void chainsEntriesInTheOrderTheyCame() {
    assertEquals(LogHead.NONE, log().head());
    assertEquals(List.of(), log().readAfter(0, 1));
    assertEquals(new LogCheck(Optional.empty(), LogHead.NONE), check(log()));
    List<LogLink> chain = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      // earlier and earlier: the order is that of writing, not of clocks
      LogEntry entry = AssistantFixtures.entry("entry " + i, Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE), Texts.NOW.minusSeconds(i));
      chain.add(LogLink.after(chain.isEmpty() ? LogHead.NONE : chain.get(i - 1).head(), entry));
      assertEquals(chain.get(i), log().add(entry));
    }
    assertEquals(chain, log().readAfter(0, 1_000));
    assertEquals(chain.subList(7, 12), log().readAfter(7, 5));
    assertEquals(List.of(), log().readAfter(20, 5));
    assertEquals(chain.get(19).head(), log().head());
    assertEquals(new LogCheck(Optional.empty(), chain.get(19).head()), check(log()));
  }

  /** Many who write at once write one chain. */
  @Test
  default void writesOneChainHoweverManyWriteAtOnce() throws Exception {
    int writers = 8;
    int each = 15;
    LogEntry shared = AssistantFixtures.entry("everybody's", Kind.SHELF_CHANGED, Optional.empty(), Texts.NOW);
    List<Callable<List<LogLink>>> calls = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      String name = "writer " + writer;
      calls.add(
          () -> {
            LogLink once = log().add(shared);
            List<LogLink> mine = new ArrayList<>(List.of(once));
            IntStream.range(0, each).forEach(i -> mine.add(log().add(AssistantFixtures.entry(name + " " + i, Kind.SESSION_OPENED, Optional.empty(), Texts.NOW))));
            return mine;
          });
    }
    Race<List<LogLink>> race = Race.between(calls);
    assertEquals(List.of(), race.failures());
    Set<LogLink> written = new HashSet<>();
    race.results().forEach(links -> written.addAll(links.orElseThrow()));
    List<LogLink> kept = log().readAfter(0, 1_000);
    assertEquals(LongStream.rangeClosed(1, writers * each + 1).boxed().toList(), kept.stream().map(LogLink::number).toList());
    assertEquals(written.stream().sorted(Comparator.comparing(LogLink::number)).toList(), kept);
    assertEquals(new LogCheck(Optional.empty(), kept.get(kept.size() - 1).head()), check(log()));
  }

  /** Of two entries under one id at once one wins, and the chain stays whole. */
  @Test
  default void letsExactlyOneOfTwoEntriesHaveAnId() throws Exception {
    for (int round = 0; round < 5; round++) {
      String name = "round " + round;
      Race<LogLink> race =
          Race.between(
              List.of(
                  () -> log().add(AssistantFixtures.entry(name, Kind.SESSION_OPENED, Optional.empty(), Texts.NOW)),
                  () -> log().add(AssistantFixtures.entry(name, Kind.SESSION_RENEWED, Optional.empty(), Texts.NOW))));
      assertEquals(List.of(Conflict.class), race.failures().stream().map(Throwable::getClass).toList());
      assertEquals(round + 1, race.winner().number());
    }
    assertEquals(Optional.empty(), check(log()).firstBroken());
  }

  /** Entries are counted by day, kind and intent. */
  @Test
  default void counts() {
    assertEquals(Map.of(), counted(Instant.EPOCH, Texts.NOW.plusSeconds(1)));
    Instant midnight = Instant.parse("2026-11-22T00:00:00Z");
    log().add(AssistantFixtures.entry("a", Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE), Texts.NOW));
    log().add(AssistantFixtures.entry("b", Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE), midnight.minusNanos(1_000)));
    log().add(AssistantFixtures.entry("c", Kind.MESSAGE_ANSWERED, Optional.of(Intent.SMALLTALK), midnight.minusNanos(1_000)));
    log().add(AssistantFixtures.entry("d", Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE), midnight));
    log().add(AssistantFixtures.entry("e", Kind.SESSION_OPENED, Optional.empty(), midnight));
    log().add(AssistantFixtures.entry("f", Kind.SESSION_OPENED, Optional.empty(), midnight.plusSeconds(86_400)));
    LocalDate first = LocalDate.ofInstant(Texts.NOW, ZoneOffset.UTC);
    Map<List<Object>, Long> twoDays =
        Map.of(
            List.of(first, Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE)), 2L,
            List.of(first, Kind.MESSAGE_ANSWERED, Optional.of(Intent.SMALLTALK)), 1L,
            List.of(first.plusDays(1), Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE)), 1L,
            List.of(first.plusDays(1), Kind.SESSION_OPENED, Optional.empty()), 1L);
    assertEquals(twoDays, counted(Texts.NOW, midnight.plusSeconds(86_400)));
    assertEquals(5L, counted(Texts.NOW.plusNanos(1_000), Instant.parse("9999-12-31T00:00:00Z")).values().stream().mapToLong(Long::longValue).sum());
    assertEquals(Map.of(), counted(midnight.plusSeconds(1), midnight.plusSeconds(1)));
  }

  /** The newest of one kind, within bounds. */
  @Test
  default void givesTheNewestOfAKind() {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      entries.add(AssistantFixtures.entry("out " + i, Kind.OUT_OF_SCOPE, Optional.of(Intent.KNOWLEDGE), Texts.NOW.plusSeconds(i / 2)));
      log().add(entries.get(i));
      log().add(AssistantFixtures.entry("answered " + i, Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE), Texts.NOW.plusSeconds(i / 2)));
    }
    List<LogEntry> sorted = Sorted.newestFirst(entries, LogEntry::at, LogEntry::id);
    assertEquals(sorted, log().newest(Kind.OUT_OF_SCOPE, Texts.NOW, Texts.NOW.plusSeconds(9), 1_000));
    assertEquals(sorted.subList(0, 3), log().newest(Kind.OUT_OF_SCOPE, Texts.NOW, Texts.NOW.plusSeconds(9), 3));
    assertEquals(sorted.subList(2, 4), log().newest(Kind.OUT_OF_SCOPE, Texts.NOW.plusSeconds(1), Texts.NOW.plusSeconds(2), 1_000));
    assertEquals(List.of(), log().newest(Kind.FEEDBACK_GIVEN, Texts.NOW, Texts.NOW.plusSeconds(9), 1_000));
  }

  /** Pages have 1 to 1,000 entries. */
  @Test
  default void refusesPagesOfAnImpossibleSize() {
    for (int limit : new int[] {0, 1_001}) {
      assertThrows(InvalidInput.class, () -> log().list(Optional.empty(), limit));
      assertThrows(InvalidInput.class, () -> log().readAfter(0, limit));
      assertThrows(InvalidInput.class, () -> log().newest(Kind.OUT_OF_SCOPE, Texts.NOW, Texts.NOW, limit));
    }
  }

  private Map<List<Object>, Long> counted(Instant from, Instant until) {
    Map<List<Object>, Long> counted = new HashMap<>();
    for (LogCount count : log().counts(from, until)) {
      assertEquals(null, counted.put(List.of(count.day(), count.kind(), count.intent()), count.entries()));
    }
    return counted;
  }

  private static LogEntry from(String address) {
    return new LogEntry(
        Texts.uuid(address), Texts.NOW, Kind.SESSION_OPENED, Optional.of(AssistantFixtures.threadId("one")), Optional.empty(), Optional.of(address), "for 300 s");
  }
}
