package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.persistence.file.FileStore;
import org.interviewkit.port.TicketFilter;
import org.interviewkit.port.Tickets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tickets that were kept before the team could work on them. */
final class OlderTicketsTest {

  @TempDir Path directory;

  private static String document() throws IOException {
    try (InputStream file = Objects.requireNonNull(OlderTicketsTest.class.getResourceAsStream("/stored/1/ticket.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static void areThereAndCanBeWorkedOn(Tickets tickets) {
    Ticket older = AssistantFixtures.ticket().to(TicketStatus.DONE, "ada", Texts.NOW);
    TicketFilter ownerless = TicketFilter.of(Optional.of(TicketStatus.DONE), Optional.empty(), "").inCareOf(new TicketFilter.Care(Optional.empty()));
    assertEquals(List.of(older), tickets.list(ownerless, Optional.empty(), 9));
    assertEquals(Optional.of(older), tickets.find(older.number()));
    Ticket owned = tickets.save(older.ownedBy(Optional.of("bo"), "ada", Texts.NOW));
    assertEquals(List.of(owned), tickets.list(TicketFilter.ALL.inCareOf(new TicketFilter.Care(Optional.of("bo"))), Optional.empty(), 9));
    assertEquals(2, owned.changes().size());
  }

  @Test
  void areReadFromADatabaseOfThatTime() throws Exception {
    try (H2 h2 = H2.in(directory)) {
      Flyway.configure().dataSource(h2.database()).locations("classpath:db/migration/common", "classpath:db/migration/h2").target("2").load().migrate();
      insert(h2, document());
      try (JpaStore store = JpaStore.open(h2.database())) {
        areThereAndCanBeWorkedOn(store.frontDesk().tickets());
      }
    }
  }

  @Test
  void areReadFromFilesOfThatTime() throws IOException {
    Path file = directory.resolve("tickets").resolve("73.json");
    FileStore.open(directory).close();
    Files.writeString(file, document());
    try (FileStore store = FileStore.open(directory)) {
      areThereAndCanBeWorkedOn(store.frontDesk().tickets());
    }
  }

  private static void insert(H2 h2, String document) throws SQLException {
    String sql = "insert into ticket (number, version, status, category, search, document) values (73, 0, 'DONE', 'Technisches Problem', '', ?)";
    try (Connection connection = h2.database().getConnection();
        PreparedStatement row = connection.prepareStatement(sql)) {
      row.setString(1, document);
      row.executeUpdate();
    }
  }
}
