package org.interviewkit.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.port.LogEntries;

/** Writes down what the assistant did, by the clock, and tells whoever watches. */
final class AssistantLog {

  private static final int MOST = 400;

  private final DeskNews news;
  private final LogEntries entries;
  private final Clock clock;
  private final Supplier<UUID> ids;

  AssistantLog(LogEntries entries, DeskNews news, Clock clock, Supplier<UUID> ids) {
    this.news = news;
    this.entries = entries;
    this.clock = clock;
    this.ids = ids;
  }

  void note(Kind kind, Optional<ThreadId> thread, String detail) {
    note(kind, thread, Optional.empty(), detail);
  }

  void note(Kind kind, Optional<ThreadId> thread, Optional<Intent> intent, String detail) {
    entries.add(new LogEntry(ids.get(), now(), kind, thread, intent, detail.substring(0, Math.min(detail.length(), MOST))));
  }

  void tell(DeskEvent event) {
    news.tell(event);
  }

  DeskNews news() {
    return news;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  UUID id() {
    return ids.get();
  }
}
