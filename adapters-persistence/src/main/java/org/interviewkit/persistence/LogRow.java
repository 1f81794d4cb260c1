package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Optional;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.PortException;

@Entity
@Table(name = "log_entry")
class LogRow {

  static final Stored<LogEntry> STORED = new Stored<>("log entry", LogEntry.class);

  @Id private String id;

  @Column(name = "created_at")
  private long createdAt;

  private String kind;

  private String intent;

  private long number;

  private String hash;

  @Lob private String document;

  protected LogRow() {}

  LogRow(LogLink link) {
    LogEntry entry = link.entry();
    id = entry.id().toString();
    createdAt = Micros.of(entry.at());
    kind = entry.kind().name();
    intent = entry.intent().map(Intent::name).orElse(null);
    number = link.number();
    hash = link.hash();
    document = STORED.write(entry);
  }

  LogEntry entry() {
    return STORED.read(document);
  }

  /**
   * The entry in its place.
   *
   * @throws PortException if it cannot be read, or its columns say something else than its document, which is what the hash is of
   */
  LogLink link() {
    LogEntry entry = entry();
    if (!entry.id().toString().equals(id) || Micros.of(entry.at()) != createdAt || !entry.kind().name().equals(kind) || !entry.intent().equals(intent())) {
      throw new PortException(PortException.Kind.MALFORMED, "log entry " + number + " does not agree with its columns");
    }
    return new LogLink(number, entry, hash);
  }

  private Optional<Intent> intent() {
    return Arrays.stream(Intent.values()).filter(one -> one.name().equals(intent)).findFirst();
  }
}
