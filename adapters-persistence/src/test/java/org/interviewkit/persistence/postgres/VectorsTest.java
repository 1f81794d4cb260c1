package org.interviewkit.persistence.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.junit.jupiter.api.Test;

/** That the tests' PostgreSQL can search by vectors, exactly and by an index. */
final class VectorsTest {

  @Test
  void findsTheNearestVectors() {
    PostgresServer.sharedWithVectors();
    try (EmptyDatabase database = EmptyDatabase.create()) {
      database.open().execute(
          "create extension vector",
          "create table passage (id integer primary key, place vector(3))",
          "insert into passage select i, array[i, i % 7, 1]::vector from generate_series(1, 500) i");
      String nearest = "select id::text from passage order by place <-> '[250.2,5,1]' limit 3";
      assertEquals("250\n251\n249", database.open().ask(nearest, "set enable_indexscan = off"));
      database.open().execute("create index passage_by_place on passage using hnsw (place vector_l2_ops)");
      assertEquals("250\n251\n249", database.open().ask(nearest, "set enable_seqscan = off"));
    }
  }
}
