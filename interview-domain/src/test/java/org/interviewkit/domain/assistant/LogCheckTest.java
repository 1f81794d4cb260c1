package org.interviewkit.domain.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.interviewkit.domain.InvalidInput;
import org.junit.jupiter.api.Test;

final class LogCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:15:30.123456Z");
  private static final int PAGE = 3;

  private final List<LogLink> log = new ArrayList<>();

  private static LogEntry entry(int number) {
    ThreadId thread = new ThreadId(new UUID(1, 2));
    return new LogEntry(new UUID(7, number), NOW.plusSeconds(number), LogEntry.Kind.MESSAGE_ANSWERED, Optional.of(thread), Optional.of(Intent.KNOWLEDGE), "entry " + number);
  }

  private void write(int count) {
    for (int i = 0; i < count; i++) {
      log.add(LogLink.after(head(), entry(log.size() + 1)));
    }
  }

  private LogHead head() {
    return log.isEmpty() ? LogHead.NONE : log.get(log.size() - 1).head();
  }

  private List<LogLink> page(long after) {
    return log.stream().filter(link -> link.number() > after).limit(PAGE).collect(Collectors.toList());
  }

  private LogCheck check(LogHead head) {
    return LogCheck.of(this::page, () -> head);
  }

  private void change(int number, LogLink by) {
    log.set(number - 1, by);
  }

  @Test
  void hashesTheDocumentedForm() {
    LogEntry entry = new LogEntry(new UUID(0, 1), NOW, LogEntry.Kind.OUT_OF_SCOPE, Optional.empty(), Optional.empty(), Optional.of("192.0.2.0/24"), "two\nlines");
    // printf 'interviewkit-log-1\n1\n%064d\n00000000-0000-0000-0000-000000000001\n2026-11-21T09:15:30.123456Z\nOUT_OF_SCOPE\n\n\n192.0.2.0/24\ntwo\nlines' 0 | sha256sum
    assertEquals("d44961befd278c64480ca0b31ffd4507d544a52d16e5c93f98cf643caafb03d8", LogLink.after(LogHead.NONE, entry).hash());
  }

  @Test
  void findsAnUntouchedLogWhole() {
    assertEquals(new LogCheck(Optional.empty(), LogHead.NONE), check(LogHead.NONE));
    for (int size = 1; size <= 8; size++) {
      write(1);
      assertEquals(new LogCheck(Optional.empty(), head()), check(head()));
    }
    assertTrue(check(head()).whole());
  }

  @Test
  void namesTheFirstEntryThatWasChanged() {
    write(8);
    LogLink fifth = log.get(4);
    for (LogEntry other :
        List.of(
            entry(6),
            new LogEntry(fifth.entry().id(), fifth.entry().at(), fifth.entry().kind(), fifth.entry().thread(), fifth.entry().intent(), "entry 5."),
            new LogEntry(fifth.entry().id(), fifth.entry().at(), fifth.entry().kind(), Optional.empty(), fifth.entry().intent(), "entry 5"),
            new LogEntry(fifth.entry().id(), fifth.entry().at(), fifth.entry().kind(), fifth.entry().thread(), Optional.empty(), "entry 5"),
            new LogEntry(
                fifth.entry().id(), fifth.entry().at(), fifth.entry().kind(), fifth.entry().thread(), fifth.entry().intent(), Optional.of("192.0.2.0/24"), "entry 5"))) {
      change(5, new LogLink(5, other, fifth.hash()));
      assertEquals(Optional.of(5L), check(head()).firstBroken(), other.toString());
    }
    change(5, fifth);
    assertTrue(check(head()).whole());
  }

  @Test
  void namesTheEntryAfterOneThatWasChangedTogetherWithItsHash() {
    write(8);
    change(5, LogLink.after(log.get(3).head(), entry(99)));
    assertEquals(Optional.of(6L), check(head()).firstBroken());
  }

  @Test
  void namesTheFirstEntryThatIsMissing() {
    write(8);
    LogHead head = head();
    LogLink removed = log.remove(3);
    assertEquals(Optional.of(4L), check(head).firstBroken());
    log.add(3, removed);
    log.remove(7);
    log.remove(6);
    assertEquals(new LogCheck(Optional.of(7L), head), check(head));
    log.clear();
    assertEquals(Optional.of(1L), check(head).firstBroken());
  }

  @Test
  void namesWhereTheKeepersOwnKnowledgeWasChanged() {
    write(8);
    assertEquals(Optional.of(6L), check(log.get(4).head()).firstBroken());
    assertEquals(Optional.of(8L), check(new LogHead(8, "f".repeat(64))).firstBroken());
  }

  @Test
  void takesEntriesThatAreAddedMeanwhile() {
    write(4);
    List<LogHead> asked = new ArrayList<>();
    LogCheck check =
        LogCheck.of(
            number -> {
              if (asked.size() < 4) {
                write(2);
              }
              return page(number);
            },
            () -> {
              asked.add(head());
              return head();
            });
    assertEquals(new LogCheck(Optional.empty(), head()), check);
    assertEquals(10, log.size());
  }

  @Test
  void keepsNoWholeAddress() {
    for (String address : List.of("192.0.2.17", "192.0.2.17/32", "2001:db8::1", "2001:db8::1/128", "example.org", "")) {
      assertThrows(
          InvalidInput.class,
          () -> new LogEntry(new UUID(0, 1), NOW, LogEntry.Kind.OUT_OF_SCOPE, Optional.empty(), Optional.empty(), Optional.of(address), "x"),
          address);
    }
  }
}
