package org.interviewkit.port;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.knowledge.SourceKind;

/**
 * A document as an index takes it in.
 *
 * @param document whose passages they are
 * @param kind what it is
 * @param passages its passages, in order; may be none
 */
public record IndexedDocument(DocumentId document, SourceKind kind, List<Passage> passages) {

  private static final int SHORT_HASH = 32;

  /** Checks presence. */
  public IndexedDocument {
    Require.present("document", document);
    Require.present("kind", kind);
    passages = List.copyOf(passages);
  }

  /** What is indexed of a source. */
  public static IndexedDocument of(Source source) {
    return new IndexedDocument(source.id(), source.kind(), source.passages());
  }

  /** Differs when a passage, its place or what stands above it does: 32 hexadecimal digits. The title does not count, it depends on who reads. */
  public String edition() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Passage passage : passages) {
        digest.update((passage.start() + "\n" + passage.heading() + "\n" + passage.text() + "\n\0").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT_HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
