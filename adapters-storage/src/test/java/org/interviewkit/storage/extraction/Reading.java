package org.interviewkit.storage.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;

/** Reads documents with the usual settings in a directory of the test's own. */
record Reading(Settings settings) {

  static Reading in(Path directory) {
    return new Reading(Settings.of(directory, Path.of(System.getProperty("java.home"))));
  }

  ExtractedText read(String name, byte[] bytes) {
    return new ChildJvmTextExtractor(settings).extract(name, new ByteArrayInputStream(bytes));
  }

  UnreadableDocument refusal(String name, byte[] bytes) {
    return assertThrows(UnreadableDocument.class, () -> read(name, bytes));
  }

  /** A refusal within the time allowed. */
  UnreadableDocument timed(String name, byte[] bytes) {
    long start = System.nanoTime();
    UnreadableDocument refusal = refusal(name, bytes);
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos());
    return refusal;
  }

  /** The sentence of a refusal for this reason. */
  String refused(Reason reason, String name, byte[] bytes) {
    UnreadableDocument refusal = timed(name, bytes);
    assertEquals(reason, refusal.reason(), refusal.getMessage());
    return refusal.getMessage();
  }

  /** No process and no file is left over. */
  void assertNothingLeft() throws IOException {
    assertEquals(List.of(), ProcessHandle.current().children().toList());
    try (Stream<Path> files = Files.list(settings.workDirectory())) {
      assertEquals(List.of(), files.toList());
    }
  }
}
