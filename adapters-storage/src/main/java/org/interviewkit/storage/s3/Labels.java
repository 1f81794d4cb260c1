package org.interviewkit.storage.s3;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.port.PortException;

/**
 * A document's fields beside its bytes. Notes travel as headers, so what may hold any character is written in base64: 255 characters of a file name and 100 of a media type
 * are 1,420 at most, and with the rest below the 2 KB that S3 allows.
 */
final class Labels {

  private static final String KIND = "kind";
  private static final String FILE_NAME = "file-name";
  private static final String MEDIA_TYPE = "media-type";
  private static final String SHA256 = "sha256";
  private static final String UPLOADED_AT = "uploaded-at";

  /** What the object says it is: everything is shown by us, and nothing is to be opened by a browser that reaches the bucket. */
  private static final String BYTES = "application/octet-stream";

  private Labels() {}

  static Bucket.Label of(Document document) {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put(KIND, document.kind().name());
    notes.put(FILE_NAME, encoded(document.fileName()));
    notes.put(MEDIA_TYPE, encoded(document.mediaType()));
    notes.put(SHA256, document.sha256());
    notes.put(UPLOADED_AT, document.uploadedAt().toString());
    return new Bucket.Label(document.size(), BYTES, notes);
  }

  /**
   * The document a label speaks of.
   *
   * @throws PortException {@code MALFORMED} if it speaks of none
   */
  static Document document(DocumentId id, Bucket.Label label) {
    try {
      return new Document(
          id,
          DocumentKind.valueOf(note(label, KIND)),
          decoded(note(label, FILE_NAME)),
          decoded(note(label, MEDIA_TYPE)),
          label.size(),
          note(label, SHA256),
          Instant.parse(note(label, UPLOADED_AT)));
    } catch (IllegalArgumentException | DateTimeException | InvalidInput e) {
      throw new PortException(PortException.Kind.MALFORMED, "the object of document " + id + " is none of ours");
    }
  }

  private static String note(Bucket.Label label, String name) {
    return label.notes().getOrDefault(name, "");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) {
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }
}
