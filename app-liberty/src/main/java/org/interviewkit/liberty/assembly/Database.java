package org.interviewkit.liberty.assembly;

import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.port.PortException;

/** Which database the store is on, by how it was named, and under which name the server holds it. */
enum Database {
  /** Named by nobody: H2, in the server's own process. */
  EMBEDDED("jdbc/interview-embedded", "interview.data.dir", "interview.data.dir"),
  /** Named by its address. */
  ADDRESS("jdbc/interview-address", "interview.db.url", "interview.db.user, interview.db.password"),
  /** A PostgreSQL, named by its host. */
  HOST(
      "jdbc/interview-host",
      "interview.db.host, interview.db.port, interview.db.name (DB_HOST, DB_PORT, DB_NAME)",
      "interview.db.user, interview.db.password (DB_USER, DB_PASSWORD)");

  private final String resource;
  private final String place;
  private final String login;

  Database(String resource, String place, String login) {
    this.resource = resource;
    this.place = place;
    this.login = login;
  }

  /**
   * The one that was named. An address goes before a host, because the host's name may be set for another program on the same computer.
   *
   * @throws WrongConfiguration if port or pool size cannot be used
   */
  static Database named(Keys.Source source) {
    number(Keys.DB_POOL_SIZE, source, 2, 1_000);
    if (Keys.DB_URL.in(source).isPresent()) {
      return ADDRESS;
    }
    if (Keys.DB_HOST.in(source).isPresent()) {
      number(Keys.DB_PORT, source, 1, 65_535);
      return HOST;
    }
    return EMBEDDED;
  }

  /**
   * Looks whether the store that was chosen can keep a tenant apart from others.
   *
   * @throws WrongConfiguration if there is one and it cannot
   */
  static void check(Choice.StoreKind store, Keys.Source source) {
    String tenant = Keys.TENANT.in(source).orElse(Keys.TENANT.fallback()).strip();
    if (store != Choice.StoreKind.JPA && !tenant.equals(Keys.TENANT.fallback())) {
      throw new WrongConfiguration(Keys.TENANT.key() + "=" + tenant + ": " + Keys.STORE.key() + "=" + Choice.label(store) + " keeps nobody apart; allowed is jpa, on PostgreSQL");
    }
  }

  /** The server's name for its connections. */
  String resource() {
    return resource;
  }

  /**
   * Opens the store.
   *
   * @throws PortException as the store does; its message begins with the settings to look at
   */
  JpaStore open(DataSource connections, String tenant) {
    try {
      return JpaStore.open(connections, tenant);
    } catch (PortException e) {
      throw new PortException(e.kind(), (isAboutLogin(e) ? login : place) + ": " + e.getMessage(), e);
    }
  }

  private static boolean isAboutLogin(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause)
        .limit(20)
        .anyMatch(e -> e instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("28"));
  }

  private static void number(Keys key, Keys.Source source, int min, int max) {
    String text = key.in(source).orElse(key.fallback()).strip();
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
      throw new WrongConfiguration(key.key() + "=" + text + ": a whole number is needed, allowed " + min + "–" + max);
    }
  }
}
