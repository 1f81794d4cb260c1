package org.interviewkit.persistence.file;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens a fresh store for each test. */
abstract class OpenFileStore {

  @TempDir Path directory;

  private FileStore store;

  @BeforeEach
  void open() {
    store = FileStore.open(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  FileStore store() {
    return store;
  }
}
