package org.interviewkit.persistence;

import org.interviewkit.persistence.postgres.Database;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.junit.jupiter.api.AfterEach;

/** Opens a store on a fresh PostgreSQL database for each test. */
abstract class OnPostgres {

  private static final PostgresServer SERVER = PostgresServer.shared();

  private final String name = SERVER.createDatabase("");
  private final Database database = Database.at(SERVER.url(name));
  final JpaStore store = JpaStore.open(database.pool());

  @AfterEach
  void close() {
    store.close();
    database.close();
    SERVER.execute("postgres", "drop database " + name + " with (force)");
  }

  Database database() {
    return database;
  }

  /** Ends all of its sessions, as a broken network does. */
  void cut() {
    SERVER.execute("postgres", "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
  }
}
