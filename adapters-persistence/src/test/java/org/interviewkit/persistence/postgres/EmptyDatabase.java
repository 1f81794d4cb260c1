package org.interviewkit.persistence.postgres;

import javax.sql.DataSource;
import org.interviewkit.persistence.postgres.server.PostgresServer;

/** A database of the shared server nobody has opened yet; dropped at the end. */
record EmptyDatabase(String name, Database open) implements AutoCloseable {

  static EmptyDatabase create() {
    return create("");
  }

  /** With further words for {@code create database}. */
  static EmptyDatabase create(String options) {
    String name = PostgresServer.shared().createDatabase(options);
    return new EmptyDatabase(name, Database.at(PostgresServer.shared().url(name)));
  }

  DataSource pool() {
    return open.pool();
  }

  /** Ends all of its sessions, as a broken network does. */
  void cut() {
    PostgresServer.shared().execute("postgres", "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
  }

  @Override
  public void close() {
    open.close();
    PostgresServer.shared().execute("postgres", "drop database " + name + " with (force)");
  }
}
