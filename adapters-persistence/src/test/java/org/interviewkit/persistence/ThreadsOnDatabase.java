package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.Race;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Threads;
import org.junit.jupiter.api.Test;

/** What becomes of messages when several processes, or somebody by hand, work on the same tables, on every database. */
public interface ThreadsOnDatabase {

  /** A database nobody has opened yet; the same one within a test. */
  DataSource database() throws SQLException;

  private static Callable<String> appending(Threads threads, ThreadId thread, Message message) {
    return () -> {
      threads.append(thread, message);
      return message.text();
    };
  }

  /** Two processes write to the same conversations at the same moment, in many transactions of several: of two messages one wins, and none waits for ever. */
  @Test
  default void letsOneOfTwoProcessesHaveEachPlace() throws Exception {
    try (JpaStore one = JpaStore.open(database());
        JpaStore other = JpaStore.open(database())) {
      List<ThreadId> ids = IntStream.range(0, 40).mapToObj(i -> one.frontDesk().threads().add(AssistantFixtures.thread("thread " + i)).id()).toList();
      List<List<String>> won = new ArrayList<>();
      ids.forEach(id -> won.add(new ArrayList<>()));
      for (int position = 1; position <= 5; position++) {
        List<Callable<String>> calls = new ArrayList<>();
        for (ThreadId id : ids) {
          calls.add(appending(one.frontDesk().threads(), id, AssistantFixtures.asked(position, "one")));
          calls.add(appending(other.frontDesk().threads(), id, AssistantFixtures.asked(position, "other")));
        }
        Race<String> race = Race.between(calls);
        race.failures().forEach(failure -> assertInstanceOf(Conflict.class, failure));
        for (int i = 0; i < ids.size(); i++) {
          List<String> kept = race.results().subList(2 * i, 2 * i + 2).stream().flatMap(Optional::stream).toList();
          assertEquals(1, kept.size(), "messages kept at place " + position + " of " + ids.get(i));
          won.get(i).addAll(kept);
        }
      }
      for (int i = 0; i < ids.size(); i++) {
        assertEquals(won.get(i), other.frontDesk().threads().readAfter(ids.get(i), 0).stream().map(Message::text).toList());
      }
    }
  }

  /** A conversation that was spoilt takes no message, and all the others do. */
  @Test
  default void aSpoiltConversationHurtsNoOther() throws Exception {
    try (JpaStore store = JpaStore.open(database())) {
      Threads threads = store.frontDesk().threads();
      List<ThreadId> ids = IntStream.range(0, 30).mapToObj(i -> threads.add(AssistantFixtures.thread("thread " + i)).id()).toList();
      try (Connection connection = database().getConnection();
          Statement statement = connection.createStatement()) {
        assertEquals(1, statement.executeUpdate("update chat_thread set document = '{}' where id = '" + ids.get(7).value() + "'"));
      }
      assertThrows(PortException.class, () -> threads.append(ids.get(7), AssistantFixtures.asked(1, "Hallo")));
      Race<String> race = Race.between(ids.stream().map(id -> appending(threads, id, AssistantFixtures.asked(1, "Hallo"))).toList());
      assertEquals(List.of(PortException.Kind.MALFORMED), race.failures().stream().map(failure -> assertInstanceOf(PortException.class, failure).kind()).toList());
      ids.forEach(id -> assertEquals(id.equals(ids.get(7)) ? 0 : 1, threads.readAfter(id, 0).size(), id.toString()));
    }
  }
}
