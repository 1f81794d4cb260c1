package org.interviewkit.storage.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interviewkit.contract.TextExtractorContract;
import org.interviewkit.port.TextExtractor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class ChildJvmTextExtractorTest implements TextExtractorContract {

  @TempDir Path directory;

  @Override
  public TextExtractor extractor() {
    return new ChildJvmTextExtractor(Settings.of(directory, Path.of(System.getProperty("java.home"))));
  }

  @AfterEach
  void leavesNothingBehind() throws IOException {
    assertEquals(List.of(), ProcessHandle.current().children().toList());
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(), files.toList());
    }
  }
}
