package org.interviewkit.persistence.postgres;

import javax.sql.DataSource;
import org.interviewkit.persistence.ThreadsOnDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class ThreadsOnPostgresTest implements ThreadsOnDatabase {

  private EmptyDatabase empty;

  @BeforeEach
  void open() {
    empty = EmptyDatabase.create();
  }

  @AfterEach
  void close() {
    empty.close();
  }

  @Override
  public DataSource database() {
    return empty.pool();
  }
}
