package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TextExtractor;
import org.junit.jupiter.api.Test;

/** What everything that reads documents does with plain text and with what is no document. */
public interface TextExtractorContract {

  /** A text with letters of several scripts. */
  String LETTERS = "Müller & Søn\nGröße: 1,80 m – „gut“\nİstanbul, Αθήνα, 東京 😀";

  /** The extractor under test. */
  TextExtractor extractor();

  /** Text in the encodings people use comes out as it was written. */
  @Test
  default void readsPlainTextInEveryUsualEncoding() {
    assertEquals(plain(LETTERS), read("cv.txt", LETTERS.getBytes(StandardCharsets.UTF_8)));
    assertEquals(plain(LETTERS), read("cv.txt", ("\uFEFF" + LETTERS).getBytes(StandardCharsets.UTF_8)));
    assertEquals(plain(LETTERS), read("cv.txt", LETTERS.getBytes(StandardCharsets.UTF_16)));
    assertEquals(plain(LETTERS), read("cv.txt", ("\uFEFF" + LETTERS).getBytes(StandardCharsets.UTF_16LE)));
    String western = "Lebenslauf\nJürgen Größ, Köln\n€ 50.000 – „sehr gut“";
    assertEquals(plain(western), read("lebenslauf.txt", western.getBytes(Charset.forName("windows-1252"))));
  }

  /** The name is for showing; the bytes decide. */
  @Test
  default void readsPlainTextWhateverItsName() {
    for (String name : List.of("cv.txt", "CV.TXT", "cv", ".txt", "../../etc/passwd", "C:\\cv.txt", "\u202Etxt.vc", Texts.ofLength(255))) {
      assertEquals(plain(LETTERS), read(name, LETTERS.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** What a reader cannot see is taken out and mentioned. */
  @Test
  default void takesOutCharactersNobodySees() {
    String secret = "Java\u202E8\u202C\nser\u200Bious\u0007" + Character.toString(0xE0041) + Character.toString(0xE007F) + "\r\n\r\n\r\n\r\nend \t \r\n";
    ExtractedText text = read("cv.txt", secret.getBytes(StandardCharsets.UTF_8));
    assertEquals(new ExtractedText("text/plain", List.of("Java8\nserious\n\nend"), List.of("6 hidden characters were removed from the text")), text);
  }

  /** Letters are composed and ligatures taken apart, so that words can be found. */
  @Test
  default void writesEveryLetterInOneWay() {
    String written = "Gro\u0308\u00DFe, \uFB01nal, o\uFB03ce, Donau\u00ADdampf\u00A0Schiff";
    assertEquals(plain("Größe, final, office, Donaudampf Schiff"), read("cv.txt", written.getBytes(StandardCharsets.UTF_8)));
  }

  /** Nothing to read is said to be nothing to read. */
  @Test
  default void refusesAnEmptyFile() {
    assertEquals(Reason.EMPTY, refusal("cv.txt", new byte[0]).reason());
    assertEquals(Reason.EMPTY, refusal("cv.pdf", new byte[0]).reason());
    assertEquals(Reason.EMPTY, refusal("cv.txt", " \n\t\r\n\u200B ".getBytes(StandardCharsets.UTF_8)).reason());
  }

  /** Files of other kinds are refused by what they are, whatever they are called. */
  @Test
  default void refusesOtherKindsOfFilesByName() {
    assertRefused("an image (PNG)", "cv.txt", HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"));
    assertRefused("an image (JPEG)", "cv.pdf", HexFormat.of().parseHex("ffd8ffe000104a464946"));
    assertRefused("RTF", "cv.txt", "{\\rtf1\\ansi Hello}".getBytes(StandardCharsets.US_ASCII));
    assertRefused("a web page (HTML)", "cv.txt", "\n<!DOCTYPE html><html><body>Hi".getBytes(StandardCharsets.US_ASCII));
    assertRefused("a Windows program", "cv.txt", "MZ\0\0PE\0\0".getBytes(StandardCharsets.US_ASCII));
    assertRefused("a ZIP archive", "cv.zip", zip());
    assertRefused("an unknown kind", "cv.txt", "looks like text\0but is not".getBytes(StandardCharsets.US_ASCII));
    assertRefused("an unknown kind", "cv", HexFormat.of().parseHex("8f3aff00d1e2c3b4a59687786950413223140506"));
  }

  /** The limit holds, and what fits is read. */
  @Test
  default void refusesAFileOverTheLimit() {
    assertEquals(Reason.TOO_LARGE, refusal("cv.txt", "a".repeat((int) Document.MAX_SIZE + 1).getBytes(StandardCharsets.US_ASCII)).reason());
  }

  /** The caller's stream is read to its end and left open. */
  @Test
  default void leavesTheCallersStreamOpen() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream source =
        new ByteArrayInputStream("a text".getBytes(StandardCharsets.US_ASCII)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    extractor().extract("cv.txt", source);
    assertEquals(-1, source.read());
    assertFalse(closed.get());
  }

  /** A stream that breaks is the world's failure, not the document's. */
  @Test
  default void saysWhenTheStreamBreaks() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    InputStream source = new SequenceInputStream(new ByteArrayInputStream("a te".getBytes(StandardCharsets.US_ASCII)), broken);
    assertTrue(assertThrows(PortException.class, () -> extractor().extract("cv.txt", source)).isRetryable());
  }

  /** Many at once do not disturb each other. */
  @Test
  default void readsManyAtOnce() throws Exception {
    List<Callable<ExtractedText>> calls = Collections.nCopies(16, () -> read("cv.txt", LETTERS.getBytes(StandardCharsets.UTF_8)));
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<ExtractedText> result : threads.invokeAll(calls)) {
        assertEquals(plain(LETTERS), result.get());
      }
    }
  }

  private ExtractedText read(String name, byte[] bytes) {
    return extractor().extract(name, new ByteArrayInputStream(bytes));
  }

  private UnreadableDocument refusal(String name, byte[] bytes) {
    return assertThrows(UnreadableDocument.class, () -> read(name, bytes));
  }

  private void assertRefused(String recognised, String name, byte[] bytes) {
    UnreadableDocument refusal = refusal(name, bytes);
    assertEquals(Reason.UNSUPPORTED_TYPE, refusal.reason());
    assertTrue(refusal.getMessage().contains(recognised), refusal.getMessage());
  }

  private static ExtractedText plain(String text) {
    return new ExtractedText("text/plain", List.of(text), List.of());
  }

  private static byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("cv.txt"));
      zip.write(LETTERS.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
