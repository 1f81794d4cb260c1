package org.interviewkit.persistence.postgres;

import org.interviewkit.persistence.JpaStore;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Opens a store on a fresh database for each test. */
abstract class OpenPostgresStore {

  private final PostgresServer server = PostgresServer.shared();
  private String name = "";
  private Database database;
  private JpaStore store;

  @BeforeEach
  void open() {
    name = server.createDatabase();
    database = Database.at(server.url(name));
    store = JpaStore.open(database.pool());
  }

  @AfterEach
  void close() {
    store.close();
    database.close();
    server.execute("postgres", "drop database " + name + " with (force)");
  }

  JpaStore store() {
    return store;
  }

  Database database() {
    return database;
  }
}
