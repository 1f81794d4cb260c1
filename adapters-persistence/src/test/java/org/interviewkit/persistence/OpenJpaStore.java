package org.interviewkit.persistence;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens a fresh store for each test. */
abstract class OpenJpaStore {

  @TempDir Path directory;

  private H2 h2;
  private JpaStore store;

  @BeforeEach
  void open() {
    h2 = H2.in(directory);
    store = JpaStore.open(h2.database());
  }

  @AfterEach
  void close() {
    store.close();
    h2.close();
  }

  DataSource database() {
    return h2.database();
  }

  JpaStore store() {
    return store;
  }
}
