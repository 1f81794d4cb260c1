package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.persistence.format.Stored;

@Entity
@Table(name = "log_entry")
class LogRow {

  static final Stored<LogEntry> STORED = new Stored<>("log entry", LogEntry.class);

  @Id private String id;

  @Column(name = "created_at")
  private long createdAt;

  private String kind;

  private String intent;

  @Lob private String document;

  protected LogRow() {}

  LogRow(LogEntry entry) {
    id = entry.id().toString();
    createdAt = Micros.of(entry.at());
    kind = entry.kind().name();
    intent = entry.intent().map(Intent::name).orElse(null);
    document = STORED.write(entry);
  }

  LogEntry entry() {
    return STORED.read(document);
  }
}
