package org.interviewkit.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** What a PostgreSQL database and the connection to it must have before the migrations run. */
final class PostgresNeeds {

  private static final int OLDEST = 14;
  private static final String EXTENSION = "pg_trgm";

  private PostgresNeeds() {}

  /**
   * Looks, and puts the extension in place if the user may do that.
   *
   * @throws PortException of kind REFUSED that names what is missing and what to do
   */
  static void see(Connection connection) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw refused("PostgreSQL " + version + " is too old: " + OLDEST + " or newer is needed");
    }
    String encoding = ask(connection, "show server_encoding");
    if (!encoding.equals("UTF8")) {
      throw refused("the database has the encoding " + encoding + ": UTF8 is needed");
    }
    if (!takesTextAsJson(connection)) {
      throw refused("the connection to PostgreSQL is opened without stringtype=unspecified: add it to the address");
    }
    if (!hasExtension(connection)) {
      createExtension(connection);
    }
  }

  /** Texts are bound as what they are, and only with this setting may the server take one as jsonb. */
  private static boolean takesTextAsJson(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select '{}'::jsonb = ?")) {
      statement.setString(1, "{}");
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      if ("42883".equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  private static boolean hasExtension(Connection connection) throws SQLException {
    return ask(connection, "select count(*) from pg_extension where extname = '" + EXTENSION + "'").equals("1");
  }

  private static void createExtension(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists " + EXTENSION);
    } catch (SQLException e) {
      // another node may have been quicker
      if (!hasExtension(connection)) {
        throw new PortException(
            Kind.REFUSED, "the database lacks the extension " + EXTENSION + ": an administrator must run \"create extension " + EXTENSION + "\" in it once", e);
      }
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static PortException refused(String message) {
    return new PortException(Kind.REFUSED, message);
  }
}
