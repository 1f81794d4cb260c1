package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.LogEntriesContract;
import org.interviewkit.contract.Race;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogCheck;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.LogEntries;
import org.junit.jupiter.api.Test;

/** What becomes of the log when somebody works on its tables, on every database. */
public interface LogOnDatabase {

  /** A database nobody has opened yet; the same one within a test. */
  DataSource database() throws SQLException;

  private static LogEntry entry(int number) {
    return AssistantFixtures.entry("entry " + number, Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE), Texts.NOW.plusSeconds(number));
  }

  private static String json(LogEntry entry) {
    return new Stored<>("log entry", LogEntry.class).write(entry);
  }

  private void sql(String sql, Object... values) throws SQLException {
    try (Connection connection = database().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      assertTrue(statement.executeUpdate() > 0, sql);
    }
  }

  private void changed(long firstBroken, String sql, Object... values) throws SQLException {
    try (JpaStore store = JpaStore.open(database())) {
      LogEntries log = store.frontDesk().log();
      IntStream.rangeClosed(1, 20).forEach(number -> log.add(entry(number)));
      assertEquals(new LogCheck(Optional.empty(), log.readAfter(19, 1).get(0).head()), LogEntriesContract.check(log));
      sql(sql, values);
      assertEquals(Optional.of(firstBroken), LogEntriesContract.check(log).firstBroken(), sql);
    }
  }

  /** An entry that says something else. */
  @Test
  default void namesAnEntryWhoseDocumentWasChanged() throws SQLException {
    changed(17, "update log_entry set document = ? where number = 17", json(entry(17)).replace("because", "instead"));
  }

  /** An entry that nobody can read any more. */
  @Test
  default void namesAnEntryThatCannotBeRead() throws SQLException {
    changed(3, "update log_entry set document = ? where number = 3", "{}");
  }

  /** Figures come from columns, which the hash is not of. */
  @Test
  default void namesAnEntryWhoseColumnsWereChanged() throws SQLException {
    changed(8, "update log_entry set kind = 'OUT_OF_SCOPE' where number = 8");
  }

  /** The figures' other columns. */
  @Test
  default void namesAnEntryThatWasMovedInTime() throws SQLException {
    changed(9, "update log_entry set created_at = created_at - 1 where number = 9");
  }

  /** An entry that was taken out. */
  @Test
  default void namesAnEntryThatIsMissing() throws SQLException {
    changed(8, "delete from log_entry where number = 8");
  }

  /** A tail that was cut off without the head. */
  @Test
  default void namesWhereTheTailWasCutOff() throws SQLException {
    changed(15, "delete from log_entry where number >= 15");
  }

  /** A head that was set back. */
  @Test
  default void namesWhereTheHeadWasSetBack() throws SQLException {
    changed(20, "update log_head set number = 19");
  }

  /** A tail that was cut off together with the head is a shorter log; only a head that was kept elsewhere shows it. */
  @Test
  default void showsACutOffTailByItsHeadAlone() throws SQLException {
    try (JpaStore store = JpaStore.open(database())) {
      LogEntries log = store.frontDesk().log();
      IntStream.rangeClosed(1, 20).forEach(number -> log.add(entry(number)));
      LogHead kept = log.head();
      sql("delete from log_entry where number > 12");
      sql("update log_head set number = 12, hash = ?", log.readAfter(11, 1).get(0).hash());
      assertTrue(LogEntriesContract.check(log).whole());
      assertEquals(new LogHead(12, log.readAfter(11, 1).get(0).hash()), log.head());
      assertTrue(log.head().number() < kept.number());
    }
  }

  /** Two processes on one database write one chain. */
  @Test
  default void letsTwoProcessesWriteOneChain() throws Exception {
    try (JpaStore one = JpaStore.open(database());
        JpaStore other = JpaStore.open(database())) {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int writer = 0; writer < 6; writer++) {
        int first = writer * 100;
        LogEntries log = (writer % 2 == 0 ? one : other).frontDesk().log();
        calls.add(() -> IntStream.range(first, first + 30).map(number -> (int) log.add(entry(number)).number()).max().orElse(0));
      }
      Race<Integer> race = Race.between(calls);
      assertEquals(List.of(), race.failures());
      assertEquals(180, one.frontDesk().log().head().number());
      assertEquals(new LogCheck(Optional.empty(), one.frontDesk().log().head()), LogEntriesContract.check(other.frontDesk().log()));
    }
  }

  /** Entries that a version without a chain wrote are taken into it, oldest first. */
  @Test
  default void takesOlderEntriesIntoTheChain() throws SQLException {
    Vendor vendor = Vendor.of(database());
    Flyway.configure()
        .dataSource(database())
        .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor.folder())
        .target(vendor == Vendor.H2 ? "2" : "2.1")
        .load()
        .migrate();
    List<LogLink> chain = new ArrayList<>();
    for (int number = 1; number <= 1_201; number++) {
      chain.add(LogLink.after(chain.isEmpty() ? LogHead.NONE : chain.get(number - 2).head(), entry(number)));
    }
    // written in another order than they happened
    for (int number = 1_201; number >= 1; number--) {
      LogEntry entry = entry(number);
      sql(
          "insert into log_entry (id, created_at, kind, intent, document) values (?, ?, ?, ?, ?)",
          entry.id().toString(),
          Micros.of(entry.at()),
          entry.kind().name(),
          "KNOWLEDGE",
          json(entry));
    }
    try (JpaStore store = JpaStore.open(database())) {
      LogEntries log = store.frontDesk().log();
      assertEquals(chain.subList(0, 1_000), log.readAfter(0, 1_000));
      assertEquals(chain.subList(1_000, 1_201), log.readAfter(1_000, 1_000));
      assertEquals(new LogCheck(Optional.empty(), chain.get(1_200).head()), LogEntriesContract.check(log));
      assertEquals(1_202, log.add(entry(1_202)).number());
    }
  }
}
