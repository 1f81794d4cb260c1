package org.interviewkit.persistence.postgres;

import org.interviewkit.persistence.JpaStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Opens a store on a fresh database for each test. */
abstract class OpenPostgresStore {

  private EmptyDatabase database;
  private JpaStore store;

  @BeforeEach
  void open() {
    database = EmptyDatabase.create();
    store = JpaStore.open(database.pool());
  }

  @AfterEach
  void close() {
    store.close();
    database.close();
  }

  JpaStore store() {
    return store;
  }

  void cutConnections() {
    database.cut();
  }

  Database database() {
    return database.open();
  }
}
