package org.interviewkit.persistence.postgres;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database nobody has opened yet, for each test. */
abstract class EmptyPostgres {

  private EmptyDatabase empty;

  @BeforeEach
  void open() {
    empty = EmptyDatabase.create();
  }

  @AfterEach
  void close() {
    empty.close();
  }

  public DataSource database() {
    return empty.pool();
  }
}
