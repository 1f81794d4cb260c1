package org.interviewkit.contract;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.DocumentKind;

/** Documents that announce their bytes truly. */
public final class DocumentFixtures {

  private DocumentFixtures() {}

  /** A CV whose id follows from its name. */
  public static Document document(String fileName, byte[] bytes) {
    return document(new DocumentId(Texts.uuid("document " + fileName)), fileName, bytes);
  }

  /** A CV. */
  public static Document document(DocumentId id, String fileName, byte[] bytes) {
    return new Document(id, DocumentKind.CV, fileName, "application/pdf", bytes.length, sha256(bytes), Texts.NOW);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
