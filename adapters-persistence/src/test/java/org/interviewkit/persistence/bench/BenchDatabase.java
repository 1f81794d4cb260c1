package org.interviewkit.persistence.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL database for figures, with a user whom row-level security holds. With {@code bench.postgres} it is made in that directory and stays there, so that the next run
 * measures what the first one made; otherwise it goes with the run.
 */
final class BenchDatabase implements AutoCloseable {

  /** More than what a server starts with, which is meant for the smallest machines. */
  private static final List<String> SETTINGS = List.of("shared_buffers=3GB", "max_wal_size=8GB");

  private final String name;
  private final Optional<String> directory = Optional.ofNullable(System.getProperty("bench.postgres"));
  private final PostgresServer server;

  BenchDatabase(String name) {
    this.name = name;
    this.server = directory.map(Path::of).map(path -> PostgresServer.kept(path, SETTINGS)).orElseGet(PostgresServer::sharedWithVectors);
  }

  /** Whether an earlier run made it. */
  boolean isMade() throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url("postgres"), PostgresServer.USER, PostgresServer.PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet made = statement.executeQuery("select shobj_description(oid, 'pg_database') from pg_database where datname = '" + name + "'")) {
      return made.next() && "made".equals(made.getString(1));
    }
  }

  /** Makes it anew, empty. */
  void create() {
    server.execute("postgres", "drop database if exists " + name + " with (force)");
    server.execute("postgres", "drop role if exists " + user());
    server.execute("postgres", "create database " + name);
    server.execute("postgres", "create role " + user() + " login password '" + PostgresServer.PASSWORD + "'");
    execute("grant all on schema public to " + user());
    execute("create extension pg_trgm");
    execute("create extension vector");
  }

  /** What was made is complete. */
  void complete() {
    server.execute("postgres", "comment on database " + name + " is 'made'");
  }

  /** Runs a statement as the administrator. */
  void execute(String sql) {
    server.execute(name, sql);
  }

  /** A connection of the administrator. */
  Connection admin() throws SQLException {
    return DriverManager.getConnection(server.url(name), PostgresServer.USER, PostgresServer.PASSWORD);
  }

  /** Connections of a tenant's. */
  PGSimpleDataSource source(String tenant) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.url(name));
    source.setUser(user());
    source.setPassword(PostgresServer.PASSWORD);
    source.setStringType("unspecified");
    source.setOptions("-c interview.tenant=" + tenant + " -c plan_cache_mode=force_custom_plan");
    return source;
  }

  /** The same, pooled. */
  HikariDataSource pool(String tenant) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source(tenant));
    config.setMaximumPoolSize(20);
    return new HikariDataSource(config);
  }

  private String user() {
    return "owner_of_" + name;
  }

  @Override
  public void close() {
    if (directory.isPresent()) {
      server.close();
    }
  }
}
