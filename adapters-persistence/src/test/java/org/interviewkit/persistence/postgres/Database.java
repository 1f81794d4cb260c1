package org.interviewkit.persistence.postgres;

import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A pool of connections to one database, opened as the product opens them. */
final class Database implements AutoCloseable {

  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  static {
    MIGRATIONS.setLevel(Level.WARNING);
  }

  private final JdbcConnectionPool pool;

  private Database(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  static Database at(String url) {
    return new Database(JdbcConnectionPool.create(source(url, PostgresServer.PASSWORD)));
  }

  static PGConnectionPoolDataSource source(String url, String password) {
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setUrl(url);
    source.setUser(PostgresServer.USER);
    source.setPassword(password);
    source.setStringType("unspecified");
    return source;
  }

  DataSource pool() {
    return pool;
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
