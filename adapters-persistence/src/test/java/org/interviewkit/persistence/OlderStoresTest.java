package org.interviewkit.persistence;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.interviewkit.persistence.file.FileStore;
import org.interviewkit.persistence.postgres.Database;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.interviewkit.port.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores of the first release, with a value of every kind in them, brought up to date by this one: nothing is lost, and everything can be gone on with. */
final class OlderStoresTest {

  @TempDir Path directory;

  @Test
  void theEmbeddedDatabaseLosesNothing() throws Exception {
    try (H2 h2 = H2.in(directory)) {
      to(h2.database(), "h2", "1.1");
      FirstRelease.fillInterviews(h2.database());
      to(h2.database(), "h2", "2");
      FirstRelease.fillAssistant(h2.database());
      isAllThere(h2.database());
    }
  }

  @Test
  void postgresLosesNothing() throws Exception {
    PostgresServer server = PostgresServer.shared();
    String name = server.createDatabase("");
    server.execute(name, "create extension pg_trgm");
    try (Database database = Database.at(server.url(name))) {
      to(database.pool(), "postgresql", "1.2");
      FirstRelease.fillInterviews(database.pool());
      to(database.pool(), "postgresql", "2.1");
      FirstRelease.fillAssistant(database.pool());
      isAllThere(database.pool());
    } finally {
      server.execute("postgres", "drop database " + name + " with (force)");
    }
  }

  @Test
  void filesLoseNothing() throws IOException {
    FirstRelease.fill(directory);
    try (FileStore files = FileStore.open(directory)) {
      Store store =
          new Store(
              files.roles(), files.candidates(), files.interviews(), files.transcripts(), files.supervisions(), files.evaluations(), files.recordings(), files.secondHearings(),
              files.spendings(), files.accounts(), files.jobs());
      FirstRelease.isAllThere(store, files.frontDesk());
    }
  }

  private static void to(DataSource database, String vendor, String version) {
    Flyway.configure().dataSource(database).locations("classpath:db/migration/common", "classpath:db/migration/" + vendor).target(version).load().migrate();
  }

  private static void isAllThere(DataSource database) {
    try (JpaStore jpa = JpaStore.open(database)) {
      Store store =
          new Store(
              jpa.roles(), jpa.candidates(), jpa.interviews(), jpa.transcripts(), jpa.supervisions(), jpa.evaluations(), jpa.recordings(), jpa.secondHearings(), jpa.spendings(),
              jpa.accounts(), jpa.jobs());
      FirstRelease.isAllThere(store, jpa.frontDesk());
    }
  }
}
