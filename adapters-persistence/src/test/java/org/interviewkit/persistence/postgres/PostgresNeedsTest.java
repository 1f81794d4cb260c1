package org.interviewkit.persistence.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What is said, in one line, when a PostgreSQL cannot be used. */
final class PostgresNeedsTest {

  private static final PostgresServer SERVER = PostgresServer.shared();

  private static PortException refusal(PGSimpleDataSource source) {
    PortException refused = assertThrows(PortException.class, () -> JpaStore.open(source).close());
    assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
    return refused;
  }

  private static PGSimpleDataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(PostgresServer.USER);
    source.setPassword(PostgresServer.PASSWORD);
    source.setStringType("unspecified");
    return source;
  }

  @Test
  void aWrongPassword() {
    PGSimpleDataSource source = source(SERVER.url("postgres"));
    source.setPassword("wrong");
    PortException refused = refusal(source);
    assertEquals(Kind.REFUSED, refused.kind());
    assertEquals("the database refuses the user: FATAL: password authentication failed for user \"postgres\"", refused.getMessage());
  }

  @Test
  void aDatabaseThatIsNotThere() {
    PortException refused = refusal(source(SERVER.url("nowhere")));
    assertEquals(Kind.REFUSED, refused.kind());
    assertEquals("there is no such database: FATAL: database \"nowhere\" does not exist", refused.getMessage());
  }

  @Test
  void aServerThatIsNotThere() {
    PortException refused = refusal(source("jdbc:postgresql://127.0.0.1:1/interviews"));
    assertEquals(Kind.UNAVAILABLE, refused.kind());
    assertTrue(refused.getMessage().startsWith("the database does not answer: "), refused.getMessage());
  }

  @Test
  void aHostThatHasNoAddress() {
    PortException refused = refusal(source("jdbc:postgresql://nowhere.invalid/interviews"));
    assertEquals(Kind.UNAVAILABLE, refused.kind());
    assertEquals("the database does not answer: The connection attempt failed. (UnknownHostException: nowhere.invalid)", refused.getMessage());
  }

  @Test
  void anEncodingThatCannotHoldEveryName() {
    try (EmptyDatabase database = EmptyDatabase.create("encoding 'LATIN1' template template0 locale_provider libc")) {
      PortException refused = refusal(source(SERVER.url(database.name())));
      assertEquals(Kind.REFUSED, refused.kind());
      assertEquals("the database has the encoding LATIN1: UTF8 is needed", refused.getMessage());
    }
  }

  @Test
  void aConnectionThatSendsJsonAsText() {
    try (EmptyDatabase database = EmptyDatabase.create()) {
      PGSimpleDataSource source = source(SERVER.url(database.name()));
      source.setStringType("varchar");
      PortException refused = refusal(source);
      assertEquals(Kind.REFUSED, refused.kind());
      assertEquals("the connection to PostgreSQL is opened without stringtype=unspecified: add it to the address", refused.getMessage());
    }
  }

  @Test
  void aUserWhoMayNotAddTheExtension() {
    try (EmptyDatabase database = EmptyDatabase.create()) {
      String user = "user_of_" + database.name().toLowerCase(Locale.ROOT);
      SERVER.execute("postgres", "create role " + user + " login password 'only-for-this-test-run'");
      SERVER.execute(database.name(), "grant all on schema public to " + user);
      PGSimpleDataSource source = source(SERVER.url(database.name()));
      source.setUser(user);
      PortException refused = refusal(source);
      assertEquals(Kind.REFUSED, refused.kind());
      assertEquals(
          "the database lacks the extension pg_trgm: an administrator must run \"create extension pg_trgm\" in it once", refused.getMessage());
      SERVER.execute(database.name(), "create extension pg_trgm");
      JpaStore.open(source).close();
      SERVER.execute(database.name(), "drop owned by " + user);
      SERVER.execute("postgres", "drop role " + user);
    }
  }
}
