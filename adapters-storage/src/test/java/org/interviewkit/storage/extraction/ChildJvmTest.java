package org.interviewkit.storage.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TextExtractor.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that reads, and impostors in its place: what it answers is believed no more than the document. */
final class ChildJvmTest {

  @TempDir Path directory;
  @TempDir Path scripts;

  @Test
  void readsMoreDocumentsThanItHasPlaces() throws Exception {
    byte[] pdf = PdfFixtures.pages(PdfFixtures.line(700, "Anna Beispiel, engineer"));
    ChildJvmTextExtractor extractor = new ChildJvmTextExtractor(Reading.in(directory).settings());
    List<Future<ExtractedText>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        results.add(threads.submit(() -> extractor.extract("cv.pdf", new ByteArrayInputStream(pdf))));
      }
    }
    for (Future<ExtractedText> result : results) {
      assertEquals("Anna Beispiel, engineer", result.get().text());
    }
    assertEverythingGone();
  }

  @Test
  void tellsOfEachPageThatIsRead() throws Exception {
    byte[] pdf = PdfFixtures.pages(PdfFixtures.line(700, "Anna Beispiel, engineer"), PdfFixtures.line(700, "Kafka since 2019"), PdfFixtures.nothing());
    List<Page> told = Collections.synchronizedList(new ArrayList<>());
    new ChildJvmTextExtractor(Reading.in(directory).settings()).extract("cv.pdf", new ByteArrayInputStream(pdf), told::add);
    assertEquals(List.of(new Page(1, 3), new Page(2, 3), new Page(3, 3)), told);
    assertEverythingGone();
  }

  @Test
  void passesNoNonsenseOnThatItIsToldOfPages() throws Exception {
    List<Page> told = Collections.synchronizedList(new ArrayList<>());
    String pages = "printf 'IKXTP\\0\\0\\0\\1\\0\\0\\0\\2P\\177\\0\\0\\0\\0\\0\\0\\2P\\0'; exit 1";
    ChildJvmTextExtractor extractor = new ChildJvmTextExtractor(settings(script(pages)));
    ByteArrayInputStream pdf = new ByteArrayInputStream(PdfFixtures.pages(PdfFixtures.nothing()));
    assertEquals(Reason.DAMAGED, assertThrows(UnreadableDocument.class, () -> extractor.extract("cv.pdf", pdf, told::add)).reason());
    assertEquals(List.of(new Page(1, 2)), told);
    assertEverythingGone();
  }

  @Test
  void saysThatItIsBusyRatherThanWaitTooLong() throws Exception {
    ChildJvmTextExtractor extractor = new ChildJvmTextExtractor(settings(script("echo $$ > " + scripts + "/started; exec sleep 60")));
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<UnreadableDocument> first = threads.submit(() -> assertThrows(UnreadableDocument.class, () -> read(extractor)));
      while (!Files.exists(scripts.resolve("started"))) {
        Thread.onSpinWait();
      }
      PortException busy = assertThrows(PortException.class, () -> read(extractor));
      assertEquals(PortException.Kind.UNAVAILABLE, busy.kind());
      assertEquals(Reason.TOO_COSTLY, first.get().reason());
    }
    assertEverythingGone();
  }

  @Test
  void endsTheProcessAndWhatItStarted() throws IOException {
    String hello = "printf 'IKXT'; ";
    assertEquals(Reason.TOO_COSTLY, assertThrows(UnreadableDocument.class, () -> readWith(hello + "sleep 61 & echo $! > " + scripts + "/grandchild; wait")).reason());
    long grandchild = Long.parseLong(Files.readString(scripts.resolve("grandchild")).strip());
    assertFalse(ProcessHandle.of(grandchild).filter(ChildJvmTest::isRunning).isPresent());
    assertEverythingGone();
  }

  @Test
  void takesNoMoreOfAnAnswerThanThereIsRoomFor() throws IOException {
    PortException endless = assertThrows(PortException.class, () -> readWith("printf 'IKXTT'; cat /dev/zero"));
    assertEquals(PortException.Kind.MALFORMED, endless.kind());
    assertEverythingGone();
  }

  @Test
  void refusesAnswersThatMakeNoSense() throws IOException {
    assertEquals(PortException.Kind.UNAVAILABLE, failure("exit 1").kind());
    assertEquals(PortException.Kind.UNAVAILABLE, failure("echo Error: could not find or load main class; exit 1").kind());
    assertEquals(PortException.Kind.MALFORMED, failure("printf 'IKXT'").kind());
    assertEquals(PortException.Kind.MALFORMED, failure("printf 'IKXTX'").kind());
    assertEquals(PortException.Kind.MALFORMED, failure("printf 'IKXTT\\177\\377\\377\\377'").kind());
    assertEquals(PortException.Kind.MALFORMED, failure("printf 'IKXTR\\000\\000\\000\\003WHYxxxx'").kind());
    assertEverythingGone();
  }

  @Test
  void tellsADocumentThatEndsTheProcessFromAProcessThatCannotStart() throws IOException {
    assertEquals(Reason.DAMAGED, assertThrows(UnreadableDocument.class, () -> readWith("printf 'IKXT'; exit 1")).reason());
    assertEquals(Reason.TOO_COSTLY, assertThrows(UnreadableDocument.class, () -> readWith("printf 'IKXT'; exit 3")).reason());
    assertEquals(Reason.TOO_COSTLY, assertThrows(UnreadableDocument.class, () -> readWith("printf 'IKXT'; kill -9 $$")).reason());
    Path nowhere = directory.resolve("no-java-here");
    PortException absent = assertThrows(PortException.class, () -> read(new ChildJvmTextExtractor(settings(nowhere))));
    assertEquals(PortException.Kind.UNAVAILABLE, absent.kind());
    assertEverythingGone();
  }

  @Test
  void cleansWhatTheProcessSays() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(answer)) {
      out.writeInt(Outcome.HELLO);
      new Outcome.Text("application/pdf", List.of("Anna\u202E\0 Beispiel"), List.of("a \u001B[31mwarning")).writeTo(out);
    }
    Files.write(scripts.resolve("answer"), answer.toByteArray());
    ExtractedText text = read(new ChildJvmTextExtractor(settings(script("cat " + scripts + "/answer"))));
    assertEquals(new ExtractedText("application/pdf", List.of("Anna Beispiel"), List.of("a [31mwarning", "2 hidden characters were removed from the text")), text);
  }

  @Test
  void handsNoSecretOverAndShowsTheDocumentToNobody() throws IOException {
    assertThrows(PortException.class, () -> readWith("head -c 1 > /dev/null; env > " + scripts + "/env; ls -ld . document > " + scripts + "/rights"));
    assertEquals("", Files.readString(scripts.resolve("env")).lines().filter(line -> !line.matches("(PWD|SHLVL|_|OLDPWD|LANG|LC_\\w+)=.*")).reduce("", String::concat));
    List<String> rights = Files.readAllLines(scripts.resolve("rights"));
    assertTrue(rights.get(0).startsWith("drwx------"), rights.get(0));
    assertTrue(rights.get(1).startsWith("-rw-------"), rights.get(1));
  }

  @Test
  void clearsAwayWhatACrashLeftBehindAndNothingElse() throws IOException {
    Path orphan = Files.createDirectories(directory.resolve("reading-99999999999-abc"));
    Files.writeString(orphan.resolve("document"), "a CV");
    Path waiting = Files.writeString(directory.resolve("reading-99999999999-def"), "a CV");
    Path other = Files.createDirectories(directory.resolve("reading-" + ProcessHandle.current().pid() + "-abc"));
    Path foreign = Files.createDirectories(directory.resolve("something-else"));
    new ChildJvmTextExtractor(Reading.in(directory).settings());
    assertFalse(Files.exists(orphan));
    assertFalse(Files.exists(waiting));
    assertTrue(Files.exists(other));
    assertTrue(Files.exists(foreign));
  }

  @Test
  void saysWhenThereIsNoPlaceToWorkIn() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    PortException full = assertThrows(PortException.class, () -> read(new ChildJvmTextExtractor(Reading.in(file).settings())));
    assertEquals(PortException.Kind.FULL, full.kind());
  }

  private static boolean isRunning(ProcessHandle process) {
    try {
      return !Files.readString(Path.of("/proc/" + process.pid() + "/stat")).contains(") Z ");
    } catch (IOException e) {
      return false;
    }
  }

  private PortException failure(String commands) {
    return assertThrows(PortException.class, () -> readWith(commands));
  }

  private ExtractedText readWith(String commands) throws IOException {
    return read(new ChildJvmTextExtractor(settings(script(commands))));
  }

  private static ExtractedText read(ChildJvmTextExtractor extractor) {
    return extractor.extract("cv.pdf", new ByteArrayInputStream(PdfFixtures.ascii("%PDF-1.4\n")));
  }

  private Settings settings(Path java) {
    return new Settings(directory, new ReaderProcess(java, List.of(scripts), 64, Duration.ofSeconds(3), Duration.ZERO), Limits.usual(), 1);
  }

  private Path script(String commands) throws IOException {
    Path script = Files.createTempFile(scripts, "java", ".sh");
    Files.writeString(script, "#!/bin/sh\n" + commands + "\n");
    Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rwx------");
    Files.setPosixFilePermissions(script, rights);
    return script;
  }

  private void assertEverythingGone() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(), files.toList());
    }
    assertEquals(List.of(), ProcessHandle.current().children().toList());
  }
}
