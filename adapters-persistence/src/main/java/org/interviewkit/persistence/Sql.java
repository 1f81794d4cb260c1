package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements in the words of the database, on the connection and in the transaction of a unit of work. For what locks or returns something on the way: the persistence provider
 * may read on another connection.
 */
final class Sql {

  private final Connection connection;

  private Sql(Connection connection) {
    this.connection = connection;
  }

  /** Reads a row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** On the connection of a transaction that has begun. */
  static Sql in(EntityManager entities) {
    return new Sql(entities.unwrap(Connection.class));
  }

  /** Runs a statement and says how many rows it changed. */
  int run(String sql, Object... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new Failed(e);
    }
  }

  /** What a statement gives. */
  <T> List<T> rows(String sql, Row<T> row, Object... values) {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet found = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (found.next()) {
        all.add(row.read(found));
      }
      return all;
    } catch (SQLException e) {
      throw new Failed(e);
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** The database's failure on its way to whoever translates it. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(SQLException cause) {
      super(cause);
    }
  }
}
