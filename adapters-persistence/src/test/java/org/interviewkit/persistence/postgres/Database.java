package org.interviewkit.persistence.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.interviewkit.persistence.postgres.server.PostgresServer;

/** A pool of connections to one database, as who embeds the store would have it. */
public final class Database implements AutoCloseable {

  // a logger is forgotten with its level when nobody holds it
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");
  private static final Logger POOLS = Logger.getLogger("com.zaxxer");

  static {
    MIGRATIONS.setLevel(Level.WARNING);
    POOLS.setLevel(Level.SEVERE);
  }

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Opens the database at an address. */
  public static Database at(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(PostgresServer.USER);
    config.setPassword(PostgresServer.PASSWORD);
    config.addDataSourceProperty("stringtype", "unspecified");
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(10);
    config.setConnectionTimeout(2_000);
    return new Database(new HikariDataSource(config));
  }

  /** The pool. */
  public DataSource pool() {
    return pool;
  }

  /** Runs statements, one after the other in one session. */
  void execute(String... statements) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The lines of a query's only column, after other statements in the same session. */
  String ask(String query, String... before) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : before) {
        statement.execute(sql);
      }
      try (ResultSet rows = statement.executeQuery(query)) {
        StringJoiner lines = new StringJoiner("\n");
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
        return lines.toString();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How a query would be run if the tables were large. */
  String plan(String query) {
    return ask("explain " + query, "set enable_seqscan = off", "set enable_sort = off");
  }

  @Override
  public void close() {
    pool.close();
  }
}
