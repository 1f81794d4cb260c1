package org.interviewkit.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.interviewkit.storage.s3.server.S3Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LargeObjectTest {

  @TempDir private Path directory;

  @Test
  void sendsAndReadsAnObjectOfAHundredMegabytesWithAThirdOfThatInMemory() throws Exception {
    S3Server server = S3Server.shared();
    Path log = directory.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeObject.class.getName(),
                server.uri().toString(),
                server.createBucket())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertTrue(process.waitFor(180, TimeUnit.SECONDS), "it did not end");
    assertEquals(0, process.exitValue(), Files.readString(log));
    assertEquals(List.of(), Files.readAllLines(log).stream().filter(line -> !line.startsWith("SLF4J")).toList());
  }
}
