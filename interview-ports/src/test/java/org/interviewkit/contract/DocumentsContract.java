package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.port.Documents;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;

/** What every keeper of documents does. */
public interface DocumentsContract {

  /** The keeper under test: empty before each test, the same one within a test. */
  Documents documents();

  /** Documents of every size and name come back byte for byte. */
  @Test
  default void givesBytesBackAsTheyWerePut() throws IOException {
    List<String> names = List.of("cv.pdf", "../../etc/passwd", "C:\\temp\\cv.pdf", "con", ".", Texts.ofLength(255), "a b?*|<>\".docx");
    List<Integer> sizes = List.of(1, 2, 8_191, 8_192, 8_193, 300_000, (int) Document.MAX_SIZE);
    for (int i = 0; i < names.size(); i++) {
      byte[] bytes = bytes(sizes.get(i));
      Document document = DocumentFixtures.document(names.get(i), bytes);
      documents().put(document, new ByteArrayInputStream(bytes));
      assertEquals(Optional.of(document), documents().find(document.id()));
      assertArrayEquals(bytes, read(document.id(), 0));
    }
  }

  /** Reading starts at any byte. */
  @Test
  default void opensAtAnOffset() throws IOException {
    byte[] bytes = bytes(10_000);
    DocumentId id = put(bytes).id();
    for (int offset : List.of(0, 1, 4_096, 9_999)) {
      assertArrayEquals(Arrays.copyOfRange(bytes, offset, bytes.length), read(id, offset));
    }
    assertArrayEquals(new byte[0], read(id, 10_000));
    assertArrayEquals(new byte[0], read(id, Long.MAX_VALUE));
    assertThrows(InvalidInput.class, () -> documents().open(id, -1));
  }

  /** Absence is empty or NotFound. */
  @Test
  default void findsNothingWhereNothingWasPut() {
    DocumentId id = new DocumentId(Texts.uuid("nothing"));
    assertEquals(Optional.empty(), documents().find(id));
    assertThrows(NotFound.class, () -> documents().open(id, 0));
    documents().delete(id);
  }

  /** The caller's stream is read to its end and left open. */
  @Test
  default void leavesTheCallersStreamOpen() throws IOException {
    byte[] bytes = bytes(20_000);
    AtomicBoolean closed = new AtomicBoolean();
    InputStream source =
        new ByteArrayInputStream(bytes) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    documents().put(DocumentFixtures.document("cv.pdf", bytes), source);
    assertEquals(-1, source.read());
    assertFalse(closed.get());
  }

  /** The same again changes nothing; another document under the id is refused. */
  @Test
  default void takesTheSameDocumentAgainAndNoOther() throws IOException {
    byte[] bytes = bytes(5_000);
    Document kept = put(bytes);
    documents().put(kept, new ByteArrayInputStream(bytes));
    byte[] others = bytes(5_001);
    Document other = DocumentFixtures.document(kept.id(), "cv.pdf", others);
    assertThrows(Conflict.class, () -> documents().put(other, new ByteArrayInputStream(others)));
    Document renamed = DocumentFixtures.document(kept.id(), "other.pdf", bytes);
    assertThrows(Conflict.class, () -> documents().put(renamed, new ByteArrayInputStream(bytes)));
    assertEquals(Optional.of(kept), documents().find(kept.id()));
    assertArrayEquals(bytes, read(kept.id(), 0));
  }

  /** Bytes that are not the announced ones are refused, and nothing is kept. */
  @Test
  default void refusesBytesThatAreNotTheAnnouncedOnes() {
    byte[] bytes = bytes(9_000);
    Document document = DocumentFixtures.document("cv.pdf", bytes);
    byte[] changed = bytes.clone();
    changed[8_999] ^= 1;
    InputStream endless = new SequenceInputStream(new ByteArrayInputStream(bytes), new Endless());
    for (InputStream wrong : List.of(part(bytes, 8_999), part(changed, 9_000), part(bytes, 0), endless)) {
      assertThrows(InvalidInput.class, () -> documents().put(document, wrong));
      assertEquals(Optional.empty(), documents().find(document.id()));
      assertThrows(NotFound.class, () -> documents().open(document.id(), 0));
    }
  }

  /** When the sender's stream breaks nothing is kept, and the document can be put again. */
  @Test
  default void keepsNothingOfAStreamThatBreaks() throws IOException {
    byte[] bytes = bytes(9_000);
    Document document = DocumentFixtures.document("cv.pdf", bytes);
    InputStream broken = new SequenceInputStream(part(bytes, 8_500), new Broken());
    assertThrows(PortException.class, () -> documents().put(document, broken));
    assertEquals(Optional.empty(), documents().find(document.id()));
    documents().put(document, new ByteArrayInputStream(bytes));
    assertArrayEquals(bytes, read(document.id(), 0));
  }

  /** A deleted document is gone and its id free. */
  @Test
  default void forgetsADeletedDocument() throws IOException {
    byte[] bytes = bytes(5_000);
    Document document = put(bytes);
    documents().delete(document.id());
    documents().delete(document.id());
    assertEquals(Optional.empty(), documents().find(document.id()));
    assertThrows(NotFound.class, () -> documents().open(document.id(), 0));
    byte[] others = bytes(10);
    documents().put(DocumentFixtures.document(document.id(), "b.pdf", others), new ByteArrayInputStream(others));
    assertArrayEquals(others, read(document.id(), 0));
  }

  /** Of two documents with one id one is kept, whole. */
  @Test
  default void letsExactlyOneOfTwoDocumentsHaveAnId() throws Exception {
    for (int round = 0; round < 10; round++) {
      DocumentId id = new DocumentId(Texts.uuid("round " + round));
      byte[] one = bytes(30_000);
      byte[] other = bytes(30_001);
      Race<byte[]> race =
          Race.between(
              List.of(
                  () -> {
                    documents().put(DocumentFixtures.document(id, "one", one), new ByteArrayInputStream(one));
                    return one;
                  },
                  () -> {
                    documents().put(DocumentFixtures.document(id, "other", other), new ByteArrayInputStream(other));
                    return other;
                  }));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      assertArrayEquals(race.winner(), read(id, 0));
      assertEquals(race.winner().length, documents().find(id).orElseThrow().size());
    }
  }

  private Document put(byte[] bytes) {
    Document document = DocumentFixtures.document("cv.pdf", bytes);
    documents().put(document, new ByteArrayInputStream(bytes));
    return document;
  }

  private byte[] read(DocumentId id, long offset) throws IOException {
    try (InputStream stream = documents().open(id, offset)) {
      return stream.readAllBytes();
    }
  }

  private static InputStream part(byte[] bytes, int length) {
    return new ByteArrayInputStream(bytes, 0, length);
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  /** A sender that never stops. */
  final class Endless extends InputStream {
    @Override
    public int read() {
      return 7;
    }
  }

  /** A sender whose connection breaks. */
  final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }
  }
}
