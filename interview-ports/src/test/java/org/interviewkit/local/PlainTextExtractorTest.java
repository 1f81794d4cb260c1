package org.interviewkit.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.interviewkit.contract.TextExtractorContract;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;
import org.interviewkit.port.TextExtractor;
import org.junit.jupiter.api.Test;

final class PlainTextExtractorTest implements TextExtractorContract {

  @Override
  public TextExtractor extractor() {
    return new PlainTextExtractor();
  }

  @Test
  void saysThatAPdfNeedsAnAdapter() {
    byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    UnreadableDocument refusal = assertThrows(UnreadableDocument.class, () -> extractor().extract("cv.pdf", new ByteArrayInputStream(pdf)));
    assertEquals(Reason.UNSUPPORTED_TYPE, refusal.reason());
    assertTrue(refusal.getMessage().contains("adapter"), refusal.getMessage());
  }
}
