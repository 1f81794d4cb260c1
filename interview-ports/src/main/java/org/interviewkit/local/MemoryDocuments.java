package org.interviewkit.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.port.Documents;
import org.interviewkit.port.PortException;

/** Documents in memory: gone with the process. */
public final class MemoryDocuments implements Documents {

  private record File(Document document, byte[] bytes) {}

  private final Map<DocumentId, File> kept = new ConcurrentHashMap<>();

  @Override
  public void put(Document document, InputStream bytes) {
    File file = new File(document, read(document, bytes));
    File standing = kept.putIfAbsent(document.id(), file);
    if (standing != null && !standing.document().equals(document)) {
      throw new Conflict("another document stands under the id " + document.id());
    }
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return Optional.ofNullable(kept.get(id)).map(File::document);
  }

  @Override
  public InputStream open(DocumentId id, long offset) {
    if (offset < 0) {
      throw new InvalidInput("offset", "offset " + offset + ": allowed from 0");
    }
    byte[] bytes = Optional.ofNullable(kept.get(id)).orElseThrow(() -> new NotFound("document", id)).bytes();
    int start = (int) Math.min(offset, bytes.length);
    return new ByteArrayInputStream(bytes, start, bytes.length - start);
  }

  @Override
  public void delete(DocumentId id) {
    kept.remove(id);
  }

  private static byte[] read(Document document, InputStream source) {
    try {
      byte[] bytes = source.readNBytes((int) document.size() + 1);
      if (bytes.length != document.size()) {
        String found = bytes.length < document.size() ? String.valueOf(bytes.length) : "more";
        throw new InvalidInput("size", "document of " + document.size() + " bytes announced: " + found + " were sent");
      }
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      if (!sha256.equals(document.sha256())) {
        throw new InvalidInput("sha256", "the bytes have the SHA-256 " + sha256 + ": announced was " + document.sha256());
      }
      return bytes;
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "document " + document.id() + " could not be read to its end", e);
    } catch (NoSuchAlgorithmException e) {
      throw new PortException(PortException.Kind.REFUSED, "this Java has no SHA-256", e);
    }
  }
}
