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
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.ThreadSummary;

/** Works out what lists show of conversations that were kept before there were lists of them; no database can do that from documents of its own. */
final class FillThreadList implements JavaMigration {

  private static final Stored<ChatThread> THREAD = new Stored<>("session", ChatThread.class);
  private static final Stored<Message> MESSAGE = new Stored<>("message", Message.class);

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("3.2");
  }

  @Override
  public String getDescription() {
    return "fill thread list";
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
    for (String id : texts(connection, "select id from chat_thread where id > ? order by id", "")) {
      ChatThread thread = THREAD.read(texts(connection, "select document from chat_thread where id = ?", id).get(0));
      ThreadSummary summary = ThreadSummary.of(thread);
      for (String document : texts(connection, "select document from chat_message where thread_id = ? order by position", id)) {
        summary = summary.with(MESSAGE.read(document));
      }
      fill(connection, id, summary);
    }
  }

  private static List<String> texts(Connection connection, String sql, String value) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, value);
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    }
  }

  private static void fill(Connection connection, String id, ThreadSummary summary) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement("update chat_thread set last_at = ?, messages = ?, last_text = ?, tickets = ?, search = ? where id = ?")) {
      update.setLong(1, Micros.of(summary.lastAt()));
      update.setInt(2, summary.messages());
      update.setString(3, summary.lastText());
      update.setString(4, ThreadRow.tickets(summary));
      update.setString(5, summary.said());
      update.setString(6, id);
      update.executeUpdate();
    }
  }
}
