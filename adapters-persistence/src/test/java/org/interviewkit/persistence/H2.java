package org.interviewkit.persistence;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Databases as the product opens them: one file, every commit on disk before it returns. */
final class H2 implements AutoCloseable {

  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  static {
    MIGRATIONS.setLevel(Level.WARNING);
  }

  private final JdbcConnectionPool pool;

  private H2(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  static H2 in(Path directory) {
    return at("file:" + directory.resolve("interviews"));
  }

  static H2 at(String place) {
    return new H2(JdbcConnectionPool.create("jdbc:h2:" + place + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa", ""));
  }

  DataSource database() {
    return pool;
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
