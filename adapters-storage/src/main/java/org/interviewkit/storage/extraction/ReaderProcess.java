package org.interviewkit.storage.extraction;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * The Java process that reads documents, one at a time.
 *
 * @param java the {@code java} command
 * @param classpath jars and directories; empty means: find them through the running class loader
 * @param heapMegabytes its heap, 64–4,096
 * @param wallTime for one document in all, from waiting for a free place to the result, 2–120 s
 * @param stay how long it waits for another document, 0–60 s; zero: each document has a process of its own
 */
public record ReaderProcess(Path java, List<Path> classpath, int heapMegabytes, Duration wallTime, Duration stay) {

  private static final Duration LONGEST_STAY = Duration.ofMinutes(1);

  /** Checks every bound. */
  public ReaderProcess {
    Require.present("java", java);
    classpath = List.copyOf(classpath);
    Require.between("heapMegabytes", heapMegabytes, 64, 4_096);
    if (wallTime.toMillis() < 2_000 || wallTime.toMillis() > 120_000) {
      throw new InvalidInput("wallTime", "wallTime " + wallTime + ": allowed PT2S–PT2M");
    }
    if (stay.isNegative() || stay.compareTo(LONGEST_STAY) > 0) {
      throw new InvalidInput("stay", "stay " + stay + ": allowed PT0S–PT1M");
    }
  }

  /** 256 MB, 20 s and no stay, with the class path found by itself. */
  public static ReaderProcess of(Path javaHome) {
    return new ReaderProcess(javaHome.resolve("bin").resolve("java"), List.of(), 256, Duration.ofSeconds(20), Duration.ZERO);
  }

  /** The same with another deadline. */
  public ReaderProcess within(Duration time) {
    return new ReaderProcess(java, classpath, heapMegabytes, time, stay);
  }

  /** The same that waits for another document. */
  public ReaderProcess staying(Duration time) {
    return new ReaderProcess(java, classpath, heapMegabytes, wallTime, time);
  }
}
