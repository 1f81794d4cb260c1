package org.interviewkit.storage.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;
import org.interviewkit.port.TextExtractor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that read one document after another: what holds for one document holds for each of them. */
final class StayingReadersTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path directory;
  @TempDir Path scripts;

  @AfterEach
  void endProcesses() {
    ProcessHandle.current().children().forEach(child -> {
      child.destroyForcibly();
      child.onExit().join();
    });
  }

  private TextExtractor real(Duration stay) {
    return new ChildJvmTextExtractor(Reading.in(directory).settings().staying(stay));
  }

  private TextExtractor impostor(String commands) throws IOException {
    Path script = Files.createTempFile(scripts, "java", ".sh");
    Files.writeString(script, "#!/bin/sh\nnext() { head -c 1 > /dev/null; }\n" + commands + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return new ChildJvmTextExtractor(new Settings(directory, new ReaderProcess(script, List.of(scripts), 64, Duration.ofSeconds(5), LONG), Limits.usual(), 1));
  }

  private static String read(TextExtractor extractor, byte[] document) {
    return extractor.extract("cv", new ByteArrayInputStream(document)).text();
  }

  private static byte[] pdf(String text) throws IOException {
    return PdfFixtures.pages(PdfFixtures.line(700, text));
  }

  private static List<Long> processes() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void readsOneDocumentAfterAnotherAndKeepsNothingOfThem() throws IOException {
    TextExtractor extractor = real(LONG);
    assertEquals("Anna Beispiel", read(extractor, pdf("Anna Beispiel")));
    List<Long> first = processes();
    assertEquals(1, first.size());
    assertEquals("Köchin", read(extractor, DocxFixtures.body(DocxFixtures.paragraph("Köchin")).bytes()));
    assertEquals("Bo", read(extractor, pdf("Bo")));
    assertEquals(first, processes());
    assertEquals(List.of(ReaderCommand.NO_HOSTS), files());
  }

  @Test
  void endsWhenNobodyComesForAWhile() throws Exception {
    read(real(Duration.ofMillis(200)), pdf("Anna Beispiel"));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!processes().isEmpty() || Files.list(directory).findAny().isPresent()) {
      assertTrue(System.nanoTime() < end, "still there: " + processes() + files());
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @Test
  void endsWhenItHasReadAsManyAsItMay() throws IOException {
    Settings settings = Reading.in(directory).settings().staying(LONG);
    StayingReaders readers = new StayingReaders(new ReaderCommand(settings, new ReaderClasspath(directory.resolve("lib")).find()), settings, 2);
    Path document = Files.createTempDirectory(scripts, "documents").resolve("document");
    List<List<Long>> seen = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Files.write(document, pdf("Anna Beispiel"));
      assertInstanceOf(Outcome.Text.class, readers.read(document, () -> LONG.toNanos(), page -> {}));
      seen.add(processes());
    }
    assertEquals(1, seen.get(0).size());
    assertEquals(List.of(), seen.get(1));
    assertEquals(1, seen.get(2).size());
    assertNotEquals(seen.get(0), seen.get(2));
  }

  @Test
  void endsOverARefusedDocumentAndReadsTheNextOneInAnother() throws IOException {
    TextExtractor extractor = real(LONG);
    read(extractor, pdf("Anna Beispiel"));
    byte[] secret = PdfFixtures.encrypted("secret");
    assertThrows(UnreadableDocument.class, () -> read(extractor, secret));
    assertEquals(List.of(), processes());
    assertEquals(List.of(), files());
    assertEquals("Bo", read(extractor, pdf("Bo")));
  }

  @Test
  void endsOverADocumentThatUnpacksWithoutEnd() throws IOException {
    TextExtractor extractor = real(LONG);
    read(extractor, pdf("Anna Beispiel"));
    byte[] bomb = PdfFixtures.raw(PdfFixtures.bomb("BT /F1 9 Tf (a) Tj ET q Q           ", 60_000_000), "/Filter/FlateDecode");
    assertEquals(Reason.TOO_LARGE, assertThrows(UnreadableDocument.class, () -> read(extractor, bomb)).reason());
    assertEquals(List.of(), processes());
    assertEquals("Bo", read(extractor, pdf("Bo")));
  }

  @Test
  void givesEachDocumentTheTimeAllowedAndNoMore() throws IOException {
    answer();
    TextExtractor extractor = impostor("next; cat " + scripts + "/answer; next; sleep 60");
    byte[] document = pdf("one");
    assertEquals("found", read(extractor, document));
    assertEquals(Reason.TOO_COSTLY, assertThrows(UnreadableDocument.class, () -> read(extractor, document)).reason());
    assertEquals(List.of(), processes());
    assertEquals(List.of(), files());
    assertEquals("found", read(extractor, document));
  }

  @Test
  void doesNotBlameADocumentForWhatOthersLeftBehind() throws IOException {
    answer();
    TextExtractor extractor = impostor("next; cat " + scripts + "/answer; next; exit 3");
    assertEquals("found", read(extractor, pdf("one")));
    List<Long> first = processes();
    assertEquals("found", read(extractor, pdf("two")));
    List<Long> second = processes();
    assertEquals(List.of(1, 1), List.of(first.size(), second.size()));
    assertTrue(!first.equals(second));
  }

  @Test
  void blamesTheDocumentOverWhichAFreshProcessEndsToo() throws IOException {
    Files.writeString(scripts.resolve("count"), "");
    TextExtractor extractor = impostor("echo >> " + scripts + "/count; printf IKXT; next; exit 3");
    byte[] document = pdf("one");
    assertEquals(Reason.TOO_COSTLY, assertThrows(UnreadableDocument.class, () -> read(extractor, document)).reason());
    assertEquals(1, Files.readAllLines(scripts.resolve("count")).size());
    assertEquals(List.of(), files());
  }

  @Test
  void endsWithWhoeverStartedIt() throws Exception {
    Settings settings = Reading.in(directory).settings();
    Process process = new ReaderCommand(settings, new ReaderClasspath(directory).find()).start(directory);
    process.getOutputStream().close();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
  }

  private void answer() throws IOException {
    try (OutputStream file = Files.newOutputStream(scripts.resolve("answer"));
        DataOutputStream out = new DataOutputStream(file)) {
      out.writeInt(Outcome.HELLO);
      new Outcome.Text("application/pdf", List.of("found"), List.of()).writeTo(out);
    }
  }
}
