package org.interviewkit.storage.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** PDFs made for one purpose each. */
final class PdfFixtures {

  static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  /** Draws on a page. */
  interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  private PdfFixtures() {}

  /** One A4 page for each drawing. */
  static byte[] pages(Drawing... drawings) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (Drawing drawing : drawings) {
        add(document, drawing);
      }
      return bytes(document);
    }
  }

  static Drawing nothing() {
    return page -> {};
  }

  /** Text in 12 points at a height from the bottom. */
  static Drawing line(int y, String text) {
    return page -> write(page, 50, y, 12, text);
  }

  static void write(PDPageContentStream page, float x, float y, float size, String text) throws IOException {
    page.beginText();
    page.setFont(FONT, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  /** Encrypted; with an empty user password everybody may open it. */
  static byte[] encrypted(String userPassword) throws IOException {
    try (PDDocument document = new PDDocument()) {
      add(document, line(700, "Anna Beispiel, locked away"));
      AccessPermission permission = new AccessPermission();
      permission.setCanExtractContent(false);
      StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", userPassword, permission);
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      return bytes(document);
    }
  }

  /** Pages that hold a scan and nothing else. */
  static byte[] scan(int pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        add(document, picture(document));
      }
      return bytes(document);
    }
  }

  /** A page of text, then a scan. */
  static byte[] textAndScan(String text) throws IOException {
    try (PDDocument document = new PDDocument()) {
      add(document, line(700, text));
      add(document, picture(document));
      return bytes(document);
    }
  }

  /** A scan with the text a recogniser found in it lying unseen behind the picture. */
  static byte[] recognisedScan(String text) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Drawing picture = picture(document);
      add(
          document,
          page -> {
            picture.on(page);
            page.setRenderingMode(org.apache.pdfbox.pdmodel.graphics.state.RenderingMode.NEITHER);
            write(page, 50, 700, 12, text);
          });
      return bytes(document);
    }
  }

  private static Drawing picture(PDDocument document) throws IOException {
    var image = LosslessFactory.createFromImage(document, new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY));
    return page -> page.drawImage(image, 0, 0, 595, 842);
  }

  /** This text, deflated. */
  static byte[] deflated(String content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(ascii(content));
    }
    return packed.toByteArray();
  }

  /** This text so many times over, deflated in no time: a block closed by a full flush may stand any number of times. The sum at the end is missing. */
  static byte[] bomb(String content, int times) {
    int repeats = 20_000;
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    byte[] buffer = new byte[1_000_000];
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int i = 0; i < 2; i++) {
      deflater.setInput(ascii(content.repeat(repeats)));
      int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
      int copies = i == 0 ? 1 : times / repeats - 1;
      for (int copy = 0; copy < copies; copy++) {
        packed.write(buffer, 0, length);
      }
    }
    deflater.end();
    return packed.toByteArray();
  }

  /** A PDF written by hand around one content stream. */
  static byte[] raw(byte[] content, String entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"));
    out.writeBytes(ascii("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"));
    out.writeBytes(ascii(String.format(Locale.ROOT, "4 0 obj<<%s/Length %d>>stream\n", entries, content.length)));
    out.writeBytes(content);
    out.writeBytes(ascii("\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n"));
    return out.toByteArray();
  }

  /** Objects written by hand, numbered from 1, the catalog first, with the table that finds them. */
  static byte[] objects(String trailer, List<String> objects) {
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = file.length();
    file.append(table).append("trailer\n<</Root 1 0 R/Size ").append(objects.size() + 1).append(trailer).append(">>\nstartxref\n").append(start);
    return ascii(file + "\n%%EOF\n");
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static void add(PDDocument document, Drawing drawing) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      drawing.on(content);
    }
  }

  static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
