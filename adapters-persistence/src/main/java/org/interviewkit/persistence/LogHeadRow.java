package org.interviewkit.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.interviewkit.domain.assistant.LogHead;

/** How far the log's chain reaches: a table of one row, which whoever adds entries holds until they are committed. */
@Entity
@Table(name = "log_head")
class LogHeadRow {

  /** The id of the only row. */
  static final int ONLY = 1;

  @Id private int id;

  private long number;

  private String hash;

  protected LogHeadRow() {}

  LogHead head() {
    return new LogHead(number, hash);
  }

  void take(LogHead head) {
    number = head.number();
    hash = head.hash();
  }
}
