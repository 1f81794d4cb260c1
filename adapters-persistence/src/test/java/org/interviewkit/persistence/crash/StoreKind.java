package org.interviewkit.persistence.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.persistence.file.FileStore;
import org.interviewkit.persistence.postgres.Database;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Transcripts;

/** The stores that must survive the death of their process. */
enum StoreKind {
  H2 {
    @Override
    Open open(Path directory) {
      JdbcConnectionPool pool =
          JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("interviews") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
      JpaStore store = JpaStore.open(pool);
      return new Open(
          store.transcripts(),
          store.jobs(),
          () -> {
            store.close();
            pool.dispose();
          });
    }
  },
  FILE {
    @Override
    Open open(Path directory) {
      FileStore store = FileStore.open(directory);
      return new Open(store.transcripts(), store.jobs(), store::close);
    }
  },
  POSTGRESQL {
    @Override
    void prepare(Path directory) throws IOException {
      PostgresServer server = PostgresServer.shared();
      Files.writeString(directory.resolve("address"), server.url(server.createDatabase("")));
    }

    @Override
    Open open(Path directory) throws Exception {
      try (Database database = Database.at(Files.readString(directory.resolve("address")))) {
        awaitEndOfOtherSessions(database.pool());
      }
      return join(directory);
    }

    @Override
    Open join(Path directory) throws Exception {
      Database database = Database.at(Files.readString(directory.resolve("address")));
      JpaStore store = JpaStore.open(database.pool());
      return new Open(
          store.transcripts(),
          store.jobs(),
          () -> {
            store.close();
            database.close();
          });
    }

    /** The server may still be at the last statement of a process that is dead. */
    private static void awaitEndOfOtherSessions(DataSource database) throws Exception {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        String others = "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
        while (System.nanoTime() < deadline) {
          try (ResultSet rows = statement.executeQuery(others)) {
            if (!rows.next()) {
              return;
            }
          }
          TimeUnit.MILLISECONDS.sleep(10);
        }
      }
      throw new IllegalStateException("sessions of a dead process do not end");
    }
  };

  /** Does what is needed once, before the first process. */
  void prepare(Path directory) throws IOException {
    // a directory is enough for most
  }

  abstract Open open(Path directory) throws Exception;

  /** Opens it beside other processes, where that may be. */
  Open join(Path directory) throws Exception {
    return open(directory);
  }

  /** Starts another process that opens it. The program is given this kind's name and the directory; what it complains about is in {@code errors.txt} there. */
  Process start(Class<?> program, Path directory) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            name(),
            directory.toString())
        .redirectError(directory.resolve("errors.txt").toFile())
        .start();
  }

  /** Whether several processes may have it open. */
  boolean isShared() {
    return this == POSTGRESQL;
  }

  /** An open store. */
  record Open(Transcripts transcripts, Jobs jobs, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }
}
