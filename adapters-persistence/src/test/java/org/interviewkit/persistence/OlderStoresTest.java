package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.persistence.file.FileStore;
import org.interviewkit.persistence.postgres.Database;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.interviewkit.port.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

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

  @Test
  void interviewsOfEachTenantAreCounted() {
    PostgresServer server = PostgresServer.shared();
    String name = server.createDatabase("");
    String owner = "owner_of_" + name;
    server.execute("postgres", "create role " + owner + " login password '" + PostgresServer.PASSWORD + "'");
    server.execute(name, "grant all on schema public to " + owner);
    server.execute(name, "create extension pg_trgm");
    Flyway.configure()
        .dataSource(source(server.url(name), owner, "acme"))
        .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
        .javaMigrations(new FillThreadList(), new LogChaining())
        .target("12")
        .load()
        .migrate();
    server.execute(name, interviews("SCHEDULED", "acme"));
    server.execute(name, interviews("SCHEDULED", "bolt"));
    server.execute(name, interviews("DECIDED", "bolt"));
    try (JpaStore acme = JpaStore.open(source(server.url(name), owner, "acme"), "acme");
        JpaStore bolt = JpaStore.open(source(server.url(name), owner, "bolt"), "bolt")) {
      assertEquals(Map.of(InterviewStatus.SCHEDULED, 40L), acme.interviews().counts());
      assertEquals(Map.of(InterviewStatus.SCHEDULED, 40L, InterviewStatus.DECIDED, 40L), bolt.interviews().counts());
    } finally {
      server.execute("postgres", "drop database " + name + " with (force)");
      server.execute("postgres", "drop role " + owner);
    }
  }

  private static String interviews(String status, String tenant) {
    return "insert into interview (id, version, status, role_id, created_at, search, summary, document, tenant)"
        + " select '" + tenant + status + "' || n, 0, '" + status + "', 'role', n, '', '{}', '{}', '" + tenant + "' from generate_series(1, 40) n";
  }

  private static PGSimpleDataSource source(String url, String user, String tenant) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(PostgresServer.PASSWORD);
    source.setStringType("unspecified");
    source.setOptions("-c interview.tenant=" + tenant);
    return source;
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
