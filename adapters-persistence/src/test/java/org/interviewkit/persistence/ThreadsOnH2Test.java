package org.interviewkit.persistence;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class ThreadsOnH2Test implements ThreadsOnDatabase {

  @TempDir Path directory;

  private H2 h2;

  @BeforeEach
  void open() {
    h2 = H2.in(directory);
  }

  @AfterEach
  void close() {
    h2.close();
  }

  @Override
  public DataSource database() {
    return h2.database();
  }
}
