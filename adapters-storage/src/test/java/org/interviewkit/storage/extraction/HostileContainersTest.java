package org.interviewkit.storage.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.domain.document.UnreadableDocument.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostileContainersTest {

  @TempDir Path directory;

  @AfterEach
  void leavesNothingBehind() throws IOException {
    reading().assertNothingLeft();
  }

  @Test
  void refusesADocxBomb() throws IOException {
    byte[] bomb = DocxFixtures.body("").part("word/document.xml", out -> write(out, "<w:p><w:r><w:t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</w:t></w:r></w:p>", 5_000_000)).bytes();
    assertTrue(bomb.length < 3_000_000, "bomb of " + bomb.length);
    reading().refused(Reason.TOO_LARGE, "cv.docx", bomb);
  }

  @Test
  void refusesADocxWithTooManyParts() throws IOException {
    DocxFixtures many = DocxFixtures.body(DocxFixtures.paragraph("text"));
    for (int i = 0; i < 1_001; i++) {
      many.part("word/media/" + i + ".xml", out -> out.write('x'));
    }
    reading().refused(Reason.TOO_LARGE, "cv.docx", many.bytes());
  }

  @Test
  void refusesAZipThatSaysItIsSmallerThanItIs() throws IOException {
    byte[] bomb = DocxFixtures.body("").part("word/document.xml", out -> write(out, "<w:p><w:r><w:t>a</w:t></w:r></w:p>", 3_000_000)).bytes();
    reading().refused(Reason.DAMAGED, "cv.docx", withSizes(bomb, 1_000));
  }

  @Test
  void namesAZipWithinAZip() throws IOException {
    ByteArrayOutputStream outer = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(outer)) {
      zip.putNextEntry(new ZipEntry("inner.zip"));
      zip.write(DocxFixtures.body(DocxFixtures.paragraph("text")).bytes());
    }
    assertTrue(reading().refused(Reason.UNSUPPORTED_TYPE, "cv.docx", outer.toByteArray()).contains("a ZIP archive"));
  }

  @Test
  void cutsADocxOfAMillionParagraphs() throws IOException {
    byte[] long1 = DocxFixtures.document("").part("word/document.xml", out -> {
      out.write(("<w:document " + DocxFixtures.NAMESPACES + "><w:body>").getBytes(StandardCharsets.UTF_8));
      write(out, "<w:p><w:r><w:t>Zeile</w:t></w:r></w:p>", 1_000_000);
      out.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
    }).bytes();
    ExtractedText text = reading().read("cv.docx", long1);
    assertEquals(List.of("the text was cut off after 200000 characters"), text.warnings());
    assertEquals(40_000, text.text().lines().count());
  }

  private Reading reading() {
    return Reading.in(directory);
  }

  private static void write(OutputStream out, String text, int times) throws IOException {
    byte[] block = text.repeat(1_000).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < times / 1_000; i++) {
      out.write(block);
    }
  }

  /** The same archive with every unpacked size of the directory at its end replaced. */
  private static byte[] withSizes(byte[] zip, int size) {
    byte[] changed = zip.clone();
    for (int i = 0; i + 46 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        changed[i + 24] = (byte) size;
        changed[i + 25] = (byte) (size >> 8);
        changed[i + 26] = 0;
        changed[i + 27] = 0;
      }
    }
    return changed;
  }
}
