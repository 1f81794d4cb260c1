package org.interviewkit.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.domain.assistant.LogLink;

/** The step of the migrations that no SQL can do: takes log entries from before the chain into it, oldest first. */
final class LogChaining implements JavaMigration {

  private static final int BATCH = 1_000;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("5.2");
  }

  @Override
  public String getDescription() {
    return "log entries into the chain";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    LogHead head = LogHead.NONE;
    List<LogLink> batch;
    do {
      batch = next(connection, head);
      write(connection, batch);
      head = batch.isEmpty() ? head : batch.get(batch.size() - 1).head();
    } while (!batch.isEmpty());
    try (PreparedStatement insert = connection.prepareStatement("insert into log_head (id, number, hash) values (?, ?, ?)")) {
      insert.setInt(1, LogHeadRow.ONLY);
      insert.setLong(2, head.number());
      insert.setString(3, head.hash());
      insert.executeUpdate();
    }
  }

  private static List<LogLink> next(Connection connection, LogHead before) throws SQLException {
    String sql = "select document from log_entry where number is null order by created_at, id fetch first " + BATCH + " rows only";
    List<LogLink> links = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      LogHead head = before;
      while (rows.next()) {
        LogLink link = LogLink.after(head, LogRow.STORED.read(rows.getString(1)));
        links.add(link);
        head = link.head();
      }
    }
    return links;
  }

  private static void write(Connection connection, List<LogLink> links) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement("update log_entry set number = ?, hash = ? where id = ?")) {
      for (LogLink link : links) {
        update.setLong(1, link.number());
        update.setString(2, link.hash());
        update.setString(3, link.entry().id().toString());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
