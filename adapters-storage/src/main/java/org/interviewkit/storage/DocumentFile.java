package org.interviewkit.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.time.Instant;
import java.util.UUID;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/**
 * How a document stands in a file: four bytes {@code IKD1}, the length of the head, the head (its fields in the order of {@link Document}, as {@link DataOutputStream}
 * writes them), then the bytes.
 */
final class DocumentFile {

  private static final int MAGIC = 0x494B4431;
  private static final int MAX_HEAD = 16_384;
  private static final int BLOCK = 65_536;

  private DocumentFile() {}

  /** Writes head and bytes, and refuses bytes that are not the announced ones. */
  static void write(Document document, InputStream bytes, WritableByteChannel file) throws IOException {
    byte[] head = head(document);
    writeAll(file, ByteBuffer.allocate(8 + head.length).putInt(MAGIC).putInt(head.length).put(head).flip());
    AnnouncedBytes announced = new AnnouncedBytes(document.size(), document.sha256(), bytes);
    byte[] block = new byte[BLOCK];
    while (!announced.areAllRead()) {
      writeAll(file, ByteBuffer.wrap(block, 0, announced.next(block)));
    }
  }

  /** Reads the head; the file then stands at the first byte of the document. */
  static Document readHead(DocumentId id, SeekableByteChannel file) throws IOException {
    try {
      ByteBuffer start = readAll(file, 8);
      int length = start.getInt() == MAGIC ? start.getInt() : -1;
      if (length < 0 || length > MAX_HEAD) {
        throw damaged(id);
      }
      return document(new DataInputStream(new ByteArrayInputStream(readAll(file, length).array())));
    } catch (EOFException | IllegalArgumentException | InvalidInput e) {
      throw damaged(id);
    }
  }

  private static byte[] head(Document document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(bytes);
    head.writeUTF(document.id().toString());
    head.writeUTF(document.kind().name());
    head.writeUTF(document.fileName());
    head.writeUTF(document.mediaType());
    head.writeLong(document.size());
    head.writeUTF(document.sha256());
    head.writeLong(document.uploadedAt().getEpochSecond());
    head.writeInt(document.uploadedAt().getNano());
    return bytes.toByteArray();
  }

  private static Document document(DataInputStream head) throws IOException {
    return new Document(
        new DocumentId(UUID.fromString(head.readUTF())),
        DocumentKind.valueOf(head.readUTF()),
        head.readUTF(),
        head.readUTF(),
        head.readLong(),
        head.readUTF(),
        Instant.ofEpochSecond(head.readLong(), head.readInt()));
  }

  private static ByteBuffer readAll(SeekableByteChannel file, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes) < 0) {
        throw new EOFException();
      }
    }
    return bytes.flip();
  }

  private static void writeAll(WritableByteChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  private static PortException damaged(DocumentId id) {
    return new PortException(Kind.MALFORMED, "the file of document " + id + " is damaged");
  }
}
