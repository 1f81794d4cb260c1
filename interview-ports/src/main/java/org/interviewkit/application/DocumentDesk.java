package org.interviewkit.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.port.Documents;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TextExtractor;

/** Takes files in: reads their text first, and keeps only what could be read. */
final class DocumentDesk {

  /** A document that was read and kept. */
  record Filed(Document document, ExtractedText text) {}

  private final Documents documents;
  private final TextExtractor extractor;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final Map<DocumentId, TextExtractor.Page> pages = new ConcurrentHashMap<>();

  DocumentDesk(Documents documents, TextExtractor extractor, Clock clock, Supplier<UUID> ids) {
    this.documents = documents;
    this.extractor = extractor;
    this.clock = clock;
    this.ids = ids;
  }

  ExtractedText read(Upload upload) {
    return read(upload, page -> {});
  }

  /** The text of a file that is kept; how far that is can be asked meanwhile. */
  ExtractedText read(Document file) {
    try {
      return read(new Upload(file.fileName(), () -> documents.open(file.id(), 0)), page -> pages.put(file.id(), page));
    } finally {
      pages.remove(file.id());
    }
  }

  /** How far a file is that is being read; empty when nobody in this process reads it, or that cannot be told. */
  Optional<TextExtractor.Page> progress(DocumentId file) {
    return Optional.ofNullable(pages.get(file));
  }

  private ExtractedText read(Upload upload, Consumer<TextExtractor.Page> progress) {
    try (InputStream bytes = upload.content().open()) {
      return extractor.extract(upload.fileName(), bytes, progress);
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the file could not be read", e);
    }
  }

  Filed file(DocumentKind kind, Upload upload) {
    ExtractedText text = read(upload);
    try (InputStream measured = upload.content().open();
        InputStream bytes = upload.content().open()) {
      Document document = measure(kind, upload.fileName(), text.mediaType(), measured);
      documents.put(document, bytes);
      return new Filed(document, text);
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the file could not be read", e);
    }
  }

  /** Keeps a file that has no text. */
  Document keep(DocumentKind kind, String mediaType, Upload upload) {
    try (InputStream measured = upload.content().open();
        InputStream bytes = upload.content().open()) {
      Document document = measure(kind, upload.fileName(), mediaType, measured);
      documents.put(document, bytes);
      return document;
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the file could not be read", e);
    }
  }

  private Document measure(DocumentKind kind, String fileName, String mediaType, InputStream bytes) throws IOException {
    MessageDigest sha256 = sha256();
    long size = new DigestInputStream(bytes, sha256).transferTo(OutputStream.nullOutputStream());
    if (size > Document.MAX_SIZE) {
      throw new InvalidInput("file", "file of " + size + " bytes: allowed " + Document.MAX_SIZE);
    }
    String shown = fileName.replaceAll("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]", "").strip();
    shown = shown.isEmpty() ? "file" : shown.substring(0, Math.min(shown.length(), 255));
    return new Document(
        new DocumentId(ids.get()),
        kind,
        shown,
        mediaType,
        size,
        HexFormat.of().formatHex(sha256.digest()),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
