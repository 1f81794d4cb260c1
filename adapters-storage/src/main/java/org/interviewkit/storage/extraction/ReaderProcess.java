package org.interviewkit.storage.extraction;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * The Java process that reads one document.
 *
 * @param java the {@code java} command
 * @param classpath jars and directories; empty means: find them through the running class loader
 * @param heapMegabytes its heap, 64–4,096
 * @param wallTime for one document in all, from waiting for a free place to the result, 2–120 s
 */
public record ReaderProcess(Path java, List<Path> classpath, int heapMegabytes, Duration wallTime) {

  /** Checks every bound. */
  public ReaderProcess {
    Require.present("java", java);
    classpath = List.copyOf(classpath);
    Require.between("heapMegabytes", heapMegabytes, 64, 4_096);
    if (wallTime.toMillis() < 2_000 || wallTime.toMillis() > 120_000) {
      throw new InvalidInput("wallTime", "wallTime " + wallTime + ": allowed PT2S–PT2M");
    }
  }

  /** 256 MB and 20 s, with the class path found by itself. */
  public static ReaderProcess of(Path javaHome) {
    return new ReaderProcess(javaHome.resolve("bin").resolve("java"), List.of(), 256, Duration.ofSeconds(20));
  }

  /** The same with another deadline. */
  public ReaderProcess within(Duration time) {
    return new ReaderProcess(java, classpath, heapMegabytes, time);
  }
}
