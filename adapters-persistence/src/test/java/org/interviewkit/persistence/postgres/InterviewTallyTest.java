package org.interviewkit.persistence.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.interviewkit.persistence.JpaStore;
import org.junit.jupiter.api.Test;

/** That the database itself keeps the counts of interviews, whoever changes them. */
final class InterviewTallyTest {

  private static final String COUNTED = "select tenant || ' ' || status || ' ' || count(*) from interview group by tenant, status order by 1";
  private static final String KEPT = "select tenant || ' ' || status || ' ' || sum(number) from interview_tally group by tenant, status having sum(number) <> 0 order by 1";

  private static String insert(String id, String status, String tenant) {
    return "insert into interview (id, version, status, role_id, created_at, search, summary, document, tenant) select '"
        + id
        + " ' || n, 0, '"
        + status
        + "', 'role', n, '', '{}', '{}', '"
        + tenant
        + "' from generate_series(1, 40) n";
  }

  @Test
  void followsStatementsThatTheServerDidNotMake() {
    try (EmptyDatabase empty = EmptyDatabase.create();
        JpaStore store = JpaStore.open(empty.pool())) {
      Database database = empty.open();
      database.execute(insert("a", "SCHEDULED", "default"), insert("b", "SCHEDULED", "acme"), insert("c", "PAUSED", "default"));
      database.execute("update interview set status = 'COMPLETED' where created_at % 3 = 0", "update interview set version = 7");
      database.execute("update interview set tenant = 'bolt' where created_at < 5 and tenant = 'acme'", "delete from interview where created_at % 4 = 0");
      assertEquals(database.ask(COUNTED), database.ask(KEPT));
      database.execute("begin", "delete from interview", "rollback");
      database.execute("insert into interview select * from interview on conflict do nothing");
      assertEquals(database.ask(COUNTED), database.ask(KEPT));
      database.execute("truncate interview");
      assertEquals("", database.ask(KEPT));
      assertEquals(Map.of(), store.interviews().counts());
    }
  }
}
