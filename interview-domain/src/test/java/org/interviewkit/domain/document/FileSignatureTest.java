package org.interviewkit.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FileSignatureTest {

  @Test
  void tellsFilesByTheirFirstBytes() {
    Map<String, FileSignature> beginnings =
        Map.ofEntries(
            Map.entry("%PDF-1.7\n", FileSignature.PDF),
            Map.entry("\r\nsome garbage first\n%PDF-1.4", FileSignature.PDF),
            Map.entry("PK\3\4", FileSignature.ZIP),
            Map.entry("PK\5\6", FileSignature.ZIP),
            Map.entry("{\\rtf1", FileSignature.RTF),
            Map.entry("GIF89a", FileSignature.GIF),
            Map.entry("\0\0\0\30ftypheic", FileSignature.ISO_MEDIA),
            Map.entry("RIFF....WEBP", FileSignature.RIFF),
            Map.entry("MZ\220\0\3", FileSignature.WINDOWS_PROGRAM),
            Map.entry("BM6\0\0\0", FileSignature.BMP),
            Map.entry("  <HTML lang=en>", FileSignature.HTML),
            Map.entry("\u00EF\u00BB\u00BF<?xml version='1.0'?>", FileSignature.XML),
            Map.entry("", FileSignature.NONE));
    beginnings.forEach((beginning, signature) -> assertEquals(signature, FileSignature.of(beginning.getBytes(StandardCharsets.ISO_8859_1)), beginning));
    assertEquals(FileSignature.OLE2, FileSignature.of(HexFormat.of().parseHex("d0cf11e0a1b11ae10000")));
  }

  @Test
  void takesWordsForWordsWhateverTheirLetters() {
    for (String text : new String[] {"BMW AG, München", "MZ Motorrad", "Rarely", "7zip is known to me", "<b>bold</b> claims", "I know HTML: <html>"}) {
      assertEquals(FileSignature.NONE, FileSignature.of(text.getBytes(StandardCharsets.ISO_8859_1)), text);
    }
  }

  @Test
  void looksForAPdfInTheFirstKilobyteOnly() {
    assertEquals(FileSignature.PDF, FileSignature.of((" ".repeat(1_019) + "%PDF-").getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(FileSignature.NONE, FileSignature.of((" ".repeat(1_020) + "%PDF-").getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void decodesWhatIsTextAndNothingElse() {
    assertEquals(Optional.of("Grüße"), PlainText.decode("a", "Grüße".getBytes(StandardCharsets.UTF_8)));
    byte[] western = "Viele freundliche Grüße".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(Optional.of("Viele freundliche Grüße"), PlainText.decode("a", western));
    byte[] foreign = "äöüßéè".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(Optional.empty(), PlainText.decode("a", foreign));
    assertEquals(Optional.empty(), PlainText.decode("a.txt", new byte[] {'a', 0, 'b'}));
    assertEquals(Optional.empty(), PlainText.decode("a.txt", new byte[] {1, 2, 3, 4, 'a'}));
  }

  @Test
  void leavesOutACharacterCutInTwo() {
    assertEquals(Optional.of("Gr"), PlainText.decode("a", new byte[] {'G', 'r', (byte) 0xC3}));
  }

  @Test
  void readsWhatANamePromises() {
    assertEquals("pdf", PlainText.extension("Lebenslauf.Anna.PDF"));
    assertEquals("", PlainText.extension("Lebenslauf"));
    assertEquals("", PlainText.extension("a."));
    assertTrue(PlainText.isTextName("NOTES.md"));
    assertFalse(PlainText.isTextName("cv.docx"));
  }
}
