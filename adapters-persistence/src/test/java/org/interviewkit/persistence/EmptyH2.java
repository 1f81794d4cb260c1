package org.interviewkit.persistence;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A database nobody has opened yet, for each test. */
abstract class EmptyH2 {

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

  public DataSource database() {
    return h2.database();
  }
}
