package org.interviewkit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * Has committed changes reach the disk before their callers go on. Whoever comes while one run is under way shares the next, so a hundred commits at once cost two runs, not a
 * hundred; and all who share a run go on together, none waits for another to wake up.
 */
final class DiskSync implements AutoCloseable {

  private final DataSource database;
  private final String sql;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("interview-disk-sync").factory());
  private Optional<CompletableFuture<Void>> next = Optional.empty();

  /** A sync that a statement does. */
  DiskSync(DataSource database, String sql) {
    this.database = database;
    this.sql = sql;
  }

  /**
   * Returns when everything that was committed before the call is on disk. An interrupt does not end the wait: whether a change is kept must be known.
   *
   * @throws org.interviewkit.port.PortException if the database does not do it; the change may or may not be kept
   */
  void await() {
    try {
      joined().join();
    } catch (CompletionException e) {
      throw Failures.translate("the last change", e.getCause());
    }
  }

  private synchronized CompletableFuture<Void> joined() {
    if (next.isEmpty()) {
      next = Optional.of(new CompletableFuture<>());
      thread.execute(this::run);
    }
    return next.get();
  }

  private synchronized CompletableFuture<Void> started() {
    CompletableFuture<Void> run = next.orElseThrow();
    next = Optional.empty();
    return run;
  }

  private void run() {
    CompletableFuture<Void> run = started();
    try {
      force();
      run.complete(null);
    } catch (SQLException | RuntimeException e) {
      run.completeExceptionally(e);
    } finally {
      // after any other failure nobody may be left waiting; a run that is complete stays so
      run.completeExceptionally(new IllegalStateException("forcing changes to disk ended early"));
    }
  }

  private void force() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Waits for the run under way. */
  @Override
  public void close() {
    thread.close();
  }
}
