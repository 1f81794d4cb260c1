package org.interviewkit.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** What a database must have before an index of passages can be kept in it. */
final class PgvectorNeeds {

  /** The first that goes on searching its index until there are enough rows that pass a filter; 0.8. */
  private static final int OLDEST = 8;

  private PgvectorNeeds() {}

  /**
   * Looks, and puts the extension in place if the user may do that.
   *
   * @throws PortException of kind REFUSED that names what is missing and what to do
   */
  static void see(DataSource database, Vendor vendor) {
    if (vendor != Vendor.POSTGRESQL) {
      throw new PortException(Kind.REFUSED, "an index of passages needs PostgreSQL with the extension vector");
    }
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (version(statement).isEmpty()) {
        create(statement);
      }
      String version = version(statement).orElse("0");
      String[] parts = version.split("\\.");
      boolean old = Integer.parseInt(parts[0]) == 0 && (parts.length < 2 || Integer.parseInt(parts[1]) < OLDEST);
      if (old) {
        throw new PortException(
            Kind.REFUSED, "the extension vector " + version + " is too old: 0." + OLDEST + " or newer is needed;"
                + " an administrator must run \"alter extension vector update\" in the database");
      }
    } catch (SQLException e) {
      throw Failures.atOpening(e);
    }
  }

  private static void create(Statement statement) throws SQLException {
    try {
      statement.execute("create extension if not exists vector");
    } catch (SQLException e) {
      // another node may have been quicker
      if (version(statement).isEmpty()) {
        throw new PortException(
            Kind.REFUSED, "the database lacks the extension vector: an administrator must install pgvector on its server and run \"create extension vector\" in it once", e);
      }
    }
  }

  private static Optional<String> version(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select extversion from pg_extension where extname = 'vector'")) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }
}
