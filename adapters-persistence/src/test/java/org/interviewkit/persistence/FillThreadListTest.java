package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.interviewkit.domain.assistant.HandOver;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.port.ThreadFilter;
import org.interviewkit.port.ThreadSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the version before there was a list of conversations, with rows as that version wrote them. */
final class FillThreadListTest {

  private static final UUID TALK = UUID.fromString("c07196d5-de99-3686-9727-36202672ce6e");
  private static final UUID SILENCE = UUID.fromString("c07196d5-de99-3686-9727-36202672ce6f");
  private static final String THREAD =
      """
      {"format":1,"content":{"id":{"value":"%s"},"visitor":"af42d72a-dd85-3e0d-b4f8-e22b4ee2b319","language":"EN","grants":[{"secretHash":"%s","expiresAt":"2026-11-21T09:15:30.123457Z"}],\
      "draft":null,"createdAt":"2026-11-21T09:15:30.123456Z","version":3}}""";
  private static final String ASKED =
      """
      {"format":1,"content":{"position":1,"at":"2026-11-21T09:15:31.123456Z","author":"VISITOR","text":"Was kostet der Versand in die Friedrichstraße?","clientId":null,"outcome":null}}""";
  private static final String ANSWERED =
      """
      {"format":1,"content":{"position":2,"at":"2026-11-21T09:15:32.123456Z","author":"ASSISTANT","text":"4,90 Euro.","clientId":null,"outcome":{"routing":{"intent":"KNOWLEDGE","rule":"otherwise",\
      "reason":"the documents are asked","language":"DE","topic":"OTHER","boundary":null},"outOfScope":false,"citations":[],"draft":null,"ticket":null}}}""";

  @TempDir Path directory;

  @Test
  void fillsTheListForConversationsThatWereThereBefore() throws Exception {
    try (H2 h2 = H2.in(directory)) {
      Flyway.configure().dataSource(h2.database()).locations("classpath:db/migration/common", "classpath:db/migration/h2").target("2").load().migrate();
      try (Connection connection = h2.database().getConnection()) {
        insert(connection, "insert into chat_thread (id, version, document) values (?, 3, ?)", TALK, THREAD.formatted(TALK, "a".repeat(64)));
        insert(connection, "insert into chat_thread (id, version, document) values (?, 3, ?)", SILENCE, THREAD.formatted(SILENCE, "b".repeat(64)));
        insert(connection, "insert into chat_message (thread_id, position, document) values (?, 1, ?)", TALK, ASKED);
        insert(connection, "insert into chat_message (thread_id, position, document) values (?, 2, ?)", TALK, ANSWERED);
      }
      try (JpaStore store = JpaStore.open(h2.database())) {
        List<ThreadSummary> list = store.frontDesk().threads().list(ThreadFilter.ALL, Optional.empty(), 10);
        assertEquals(List.of(new ThreadId(TALK)), list.stream().map(entry -> entry.thread().id()).toList());
        assertEquals("4,90 Euro.", list.get(0).lastText());
        assertEquals(2, list.get(0).messages());
        assertEquals(Instant.parse("2026-11-21T09:15:32.123456Z"), list.get(0).lastAt());
        assertEquals(HandOver.State.NONE, list.get(0).thread().state());
        assertEquals(HandOver.State.NONE, store.frontDesk().threads().find(new ThreadId(SILENCE)).orElseThrow().state());
        assertEquals(1, store.frontDesk().threads().list(new ThreadFilter(Optional.of(HandOver.State.NONE), "friedrichSTRASSE"), Optional.empty(), 10).size());
        store.frontDesk().threads().save(list.get(0).thread().askingForPerson(Instant.parse("2026-11-22T09:00:00Z")));
      }
    }
  }

  private static void insert(Connection connection, String sql, UUID id, String document) throws Exception {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, id.toString());
      insert.setString(2, document);
      insert.executeUpdate();
    }
  }
}
