package org.interviewkit.storage.extraction;

import java.nio.file.Path;
import java.time.Duration;
import org.interviewkit.domain.Require;

/**
 * How documents are read.
 *
 * @param workDirectory holds every file while it is read, in private, and copies of the libraries if they cannot be used where they are; made if absent
 * @param process the Java process that reads
 * @param limits what a document may hold
 * @param concurrency documents read at the same time, 1–16, each in a process of its own
 */
public record Settings(Path workDirectory, ReaderProcess process, Limits limits, int concurrency) {

  /** Checks every bound. */
  public Settings {
    Require.present("workDirectory", workDirectory);
    Require.present("process", process);
    Require.present("limits", limits);
    Require.between("concurrency", concurrency, 1, 16);
  }

  /**
   * Two documents at a time within the usual limits.
   *
   * @param javaHome the Java installation to start, usually the running one ({@code java.home})
   */
  public static Settings of(Path workDirectory, Path javaHome) {
    return new Settings(workDirectory, ReaderProcess.of(javaHome), Limits.usual(), 2);
  }

  /** The same with processes that wait for another document. */
  public Settings staying(Duration time) {
    return new Settings(workDirectory, process.staying(time), limits, concurrency);
  }
}
