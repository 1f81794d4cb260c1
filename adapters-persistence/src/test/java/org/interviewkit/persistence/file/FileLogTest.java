package org.interviewkit.persistence.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.LogEntriesContract;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogCheck;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.LogEntries;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the log when somebody edits its file. */
final class FileLogTest {

  private static final int ENTRIES = 2_005;

  @TempDir Path directory;

  private Path file;

  private static LogEntry entry(int number) {
    return AssistantFixtures.entry("entry " + number, Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE), Texts.NOW.plusSeconds(number));
  }

  /** A log that was written by somebody else than the store, which forces each entry to the disk. */
  @BeforeEach
  void write() throws IOException {
    file = directory.resolve("chain");
    Files.writeString(file, chain().stream().map(FileLogTest::line).collect(Collectors.joining()));
  }

  private static List<LogLink> chain() {
    List<LogLink> chain = new ArrayList<>();
    for (int number = 1; number <= ENTRIES; number++) {
      chain.add(LogLink.after(chain.isEmpty() ? LogHead.NONE : chain.get(number - 2).head(), entry(number)));
    }
    return chain;
  }

  private static String line(LogLink link) {
    return Lines.line(new Stored<>("log entry", LogLink.class).write(link));
  }

  private void replace(int number, String line) throws IOException {
    List<String> lines = Files.readAllLines(file);
    lines.set(number - 1, line.strip());
    Files.writeString(file, lines.stream().filter(one -> !one.isEmpty()).map(one -> one + "\n").collect(Collectors.joining()));
  }

  private static Optional<Long> firstBroken(LogEntries log) {
    return LogCheck.of(number -> log.readAfter(number, 300), log::head).firstBroken();
  }

  @Test
  void findsAnUntouchedFileWhole() {
    FileLogEntries log = new FileLogEntries(directory);
    assertEquals(new LogCheck(Optional.empty(), log.head()), LogEntriesContract.check(log));
    assertEquals(chain().subList(990, 1_990), log.readAfter(990, 1_000));
    assertEquals(ENTRIES + 1, log.add(entry(ENTRIES + 1)).number());
    assertEquals(Optional.empty(), firstBroken(log));
    assertEquals(Optional.empty(), firstBroken(new FileLogEntries(directory)));
  }

  @Test
  void namesALineThatWasEditedWhileTheServerRuns() throws IOException {
    FileLogEntries log = new FileLogEntries(directory);
    String before = line(chain().get(1_400));
    replace(1_401, before.replace("because", "instead"));
    assertEquals(Optional.of(1_401L), firstBroken(log), "an edit that knows nothing of checksums");
    LogLink link = chain().get(1_400);
    replace(1_401, line(new LogLink(1_401, entry(7), link.hash())));
    assertEquals(Optional.of(1_401L), firstBroken(log), "one that does");
    replace(1_401, "");
    assertEquals(Optional.of(1_401L), firstBroken(log), "a line that was taken out");
    Files.delete(file);
    assertEquals(Optional.of(1L), firstBroken(log), "no file any more");
  }

  @Test
  void namesALineThatWasEditedBeforeTheStart() throws IOException {
    LogLink link = chain().get(1_400);
    replace(1_401, line(new LogLink(1_401, entry(7), link.hash())));
    FileLogEntries log = new FileLogEntries(directory);
    assertEquals(Optional.of(1_401L), firstBroken(log));
    log.add(entry(ENTRIES + 1));
    assertEquals(Optional.of(1_401L), firstBroken(log));
  }

  @Test
  void doesNotStartWithALineThatCannotBeRead() throws IOException {
    replace(1_401, line(chain().get(1_400)).replace("because", "instead"));
    PortException refused = assertThrows(PortException.class, () -> new FileLogEntries(directory));
    assertTrue(refused.getMessage().contains("chain is damaged before its last line"), refused.getMessage());
  }

  @Test
  void takesOlderEntriesIntoTheChain() throws IOException {
    Stored<LogEntry> form = new Stored<>("log entry", LogEntry.class);
    String older = chain().stream().map(LogLink::entry).map(form::write).map(Lines::line).collect(Collectors.joining());
    Files.delete(file);
    Files.writeString(directory.resolve("entries"), older);
    FileLogEntries log = new FileLogEntries(directory);
    assertEquals(chain().subList(0, 1_000), log.readAfter(0, 1_000));
    assertEquals(chain().get(ENTRIES - 1).head(), log.head());
    assertFalse(Files.exists(directory.resolve("entries")));
    // a crash right before the older file went
    Files.writeString(directory.resolve("entries"), older);
    assertEquals(log.head(), new FileLogEntries(directory).head());
  }
}
