package org.interviewkit.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.contract.DocumentFixtures;
import org.interviewkit.contract.DocumentsContract;
import org.interviewkit.domain.document.Document;
import org.interviewkit.port.Documents;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileDocumentsTest implements DocumentsContract {

  private static final byte[] BYTES = "Lebenslauf\n".repeat(1_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  private static final Document CV = DocumentFixtures.document("../../outside.pdf", BYTES);

  @TempDir Path parent;

  private Path directory;
  private Documents documents;

  @BeforeEach
  void open() {
    directory = parent.resolve("documents");
    documents = new FileDocuments(directory);
  }

  @Override
  public Documents documents() {
    return documents;
  }

  @Test
  void namesFilesByIdWhateverTheSenderCallsThem() throws IOException {
    documents.put(CV, new ByteArrayInputStream(BYTES));
    assertEquals(List.of(directory.resolve(CV.id() + ".document")), files());
    assertEquals(List.of(directory), list(parent));
  }

  @Test
  void findsWhatAnEarlierProcessKept() throws IOException {
    documents.put(CV, new ByteArrayInputStream(BYTES));
    Documents next = new FileDocuments(directory);
    assertEquals(Optional.of(CV), next.find(CV.id()));
    try (InputStream stream = next.open(CV.id(), 0)) {
      assertArrayEquals(BYTES, stream.readAllBytes());
    }
  }

  @Test
  void removesWhatAnEarlierProcessLeftUnfinished() throws IOException {
    Files.writeString(directory.resolve("x.part"), "half");
    new FileDocuments(directory);
    assertEquals(List.of(), files());
  }

  @Test
  void leavesNoFileBehindWhenBytesAreRefused() throws IOException {
    assertThrows(RuntimeException.class, () -> documents.put(CV, new ByteArrayInputStream(new byte[3])));
    assertThrows(RuntimeException.class, () -> documents.put(CV, new ByteArrayInputStream(new byte[100_000])));
    assertEquals(List.of(), files());
  }

  @Test
  void saysThatTheDiskIsFullAndLeavesNothing() throws IOException {
    Path full = Path.of("/dev/full");
    assertTrue(Files.exists(full), "this system has no /dev/full");
    Documents onFullDisk =
        new FileDocuments(
            directory,
            part -> {
              Files.createSymbolicLink(part, full);
              return FileChannel.open(part, StandardOpenOption.WRITE);
            });
    PortException refused = assertThrows(PortException.class, () -> onFullDisk.put(CV, new ByteArrayInputStream(BYTES)));
    assertEquals(PortException.Kind.FULL, refused.kind());
    assertEquals(Optional.empty(), onFullDisk.find(CV.id()));
    assertEquals(List.of(), files());
    documents.put(CV, new ByteArrayInputStream(BYTES));
    assertEquals(Optional.of(CV), documents.find(CV.id()));
  }

  @Test
  void saysThatAFileIsDamaged() throws IOException {
    documents.put(CV, new ByteArrayInputStream(BYTES));
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int length : List.of(0, 3, 8, 40)) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertEquals(PortException.Kind.MALFORMED, assertThrows(PortException.class, () -> documents.find(CV.id())).kind());
      assertEquals(PortException.Kind.MALFORMED, assertThrows(PortException.class, () -> documents.open(CV.id(), 0)).kind());
    }
  }

  private List<Path> files() throws IOException {
    return list(directory);
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
