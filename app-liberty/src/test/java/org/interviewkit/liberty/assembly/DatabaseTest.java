package org.interviewkit.liberty.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.junit.jupiter.api.Test;

class DatabaseTest {

  private static Database named(Map<String, String> values) {
    return Database.named(key -> Optional.ofNullable(values.get(key)));
  }

  private static String refusal(Map<String, String> values) {
    return assertThrows(WrongConfiguration.class, () -> named(values)).getMessage();
  }

  @Test
  void isTheEmbeddedOneUnlessAnotherIsNamed() {
    assertEquals(Database.EMBEDDED, named(Map.of()));
    assertEquals(Database.EMBEDDED, named(Map.of("DB_HOST", " ", "DB_PORT", "none", "DB_USER", "somebody")));
    assertEquals(Database.HOST, named(Map.of("DB_HOST", "db.example.org")));
    assertEquals(Database.HOST, named(Map.of("interview.db.host", "db.example.org", "DB_PORT", "6432")));
    assertEquals(Database.ADDRESS, named(Map.of("interview.db.url", "jdbc:postgresql://db/x", "DB_HOST", "db.example.org")));
  }

  @Test
  void refusesNumbersThatCannotBe() {
    assertEquals("interview.db.pool.size=many: a whole number is needed, allowed 2–1000", refusal(Map.of("DB_POOL_SIZE", "many")));
    assertEquals("interview.db.pool.size=1: a whole number is needed, allowed 2–1000", refusal(Map.of("interview.db.pool.size", "1")));
    assertEquals("interview.db.port=0: a whole number is needed, allowed 1–65535", refusal(Map.of("DB_HOST", "db", "DB_PORT", "0")));
  }

  @Test
  void namesTheSettingsToLookAt() {
    SQLException password = new SQLException("FATAL: password authentication failed for user \"x\"", "28P01");
    SQLException host = new SQLException("The connection attempt failed.", "08001");
    assertEquals(
        "interview.db.user, interview.db.password: the database refuses the user: FATAL: password authentication failed for user \"x\"",
        trouble(Database.ADDRESS, password).getMessage());
    assertEquals("interview.db.url: the database does not answer: The connection attempt failed.", trouble(Database.ADDRESS, host).getMessage());
    assertEquals(Kind.UNAVAILABLE, trouble(Database.ADDRESS, host).kind());
    assertEquals(
        "interview.db.host, interview.db.port, interview.db.name (DB_HOST, DB_PORT, DB_NAME): the database does not answer: The connection attempt failed.",
        trouble(Database.HOST, host).getMessage());
  }

  @Test
  void namesTheDatabasesThatAreSupported() {
    PortException refused = assertThrows(PortException.class, () -> Database.ADDRESS.open(connections(() -> connectionTo("Oracle")), "default"));
    assertEquals("interview.db.url: the database Oracle is not supported: allowed are H2, PostgreSQL", refused.getMessage());
    assertEquals(Kind.REFUSED, refused.kind());
  }

  private static PortException trouble(Database named, SQLException failure) {
    return assertThrows(
        PortException.class,
        () ->
            named.open(
                connections(
                    () -> {
                      throw failure;
                    }),
                "default"));
  }

  private static Connection connectionTo(String product) {
    DatabaseMetaData about = proxy(DatabaseMetaData.class, product);
    return proxy(Connection.class, about);
  }

  /** Answers every call with the same thing. */
  private static <T> T proxy(Class<T> type, Object answer) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> method.getReturnType() == void.class ? null : answer));
  }

  private interface Opening {
    Connection open() throws SQLException;
  }

  private static DataSource connections(Opening opening) {
    return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> opening.open());
  }
}
