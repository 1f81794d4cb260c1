package org.interviewkit.storage.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.domain.document.UnreadableDocument;

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

  /** No process and no file is left over. */
  void assertNothingLeft() throws IOException {
    assertEquals(List.of(), ProcessHandle.current().children().toList());
    try (Stream<Path> files = Files.list(settings.workDirectory())) {
      assertEquals(List.of(), files.toList());
    }
  }
}
