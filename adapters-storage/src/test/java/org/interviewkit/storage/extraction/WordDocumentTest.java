package org.interviewkit.storage.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordDocumentTest {

  private static final String SPACES = DocxFixtures.NAMESPACES;

  @TempDir Path directory;

  @Test
  void readsRunsTabsAndBreaks() throws IOException {
    assertEquals(
        "Anna Beispiel\nHamburg\t2016\nE-Mail: a@b.example",
        read("<w:p><w:r><w:t>An</w:t></w:r><w:r><w:t xml:space=\"preserve\">na </w:t></w:r><w:proofErr/><w:r><w:t>Beispiel</w:t><w:br/><w:t>Hamburg</w:t><w:tab/><w:t>2016</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>E</w:t><w:noBreakHyphen/><w:t>Mail: </w:t></w:r><w:hyperlink><w:r><w:t>a@b.example</w:t></w:r></w:hyperlink></w:p>"));
  }

  @Test
  void readsCellsOfOneLineBesideEachOtherAndLongerOnesBelow() throws IOException {
    String row = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>";
    String table = row.formatted(DocxFixtures.paragraph("2016"), DocxFixtures.paragraph("Lübeck")) + row.formatted(DocxFixtures.paragraph("2020"), DocxFixtures.paragraph("a") + DocxFixtures.paragraph("b"));
    assertEquals("2016\tLübeck\n2020\ta\nb\nend", read("<w:tbl>" + table + "</w:tbl>" + DocxFixtures.paragraph("end")));
  }

  @Test
  void readsListsOfTheirOwnAndOfTheirStyle() throws IOException {
    String item = "<w:p><w:pPr>%s</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
    String body = item.formatted("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>", "Java") + item.formatted("<w:pStyle w:val=\"Bullet\"/>", "SQL") + item.formatted("<w:pStyle w:val=\"Bullet\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "text");
    String styles = "<w:styles %s><w:style w:styleId=\"Bullet\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style></w:styles>".formatted(SPACES);
    assertEquals("• Java\n• SQL\ntext", read(DocxFixtures.body(body).with("styles", styles)));
  }

  @Test
  void readsATextBoxOnceAndAfterItsParagraph() throws IOException {
    String box = "<w:txbxContent>" + DocxFixtures.paragraph("Languages") + DocxFixtures.paragraph("German") + "</w:txbxContent>";
    String anchor = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>" + box + "</wps:txbx></mc:Choice><mc:Fallback><v:textbox>" + box + "</v:textbox></mc:Fallback></mc:AlternateContent></w:r>";
    assertEquals("Anna Beispiel\nLanguages\nGerman\n\nend", read("<w:p><w:r><w:t>Anna</w:t></w:r>" + anchor + "<w:r><w:t xml:space=\"preserve\"> Beispiel</w:t></w:r></w:p>" + DocxFixtures.paragraph("end")));
  }

  @Test
  void leavesOutDeletedTextFieldCodesAndComments() throws IOException {
    String body =
        "<w:p><w:r><w:t>kept</w:t></w:r><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:ins><w:r><w:t> added</w:t></w:r></w:ins>"
            + "<w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>";
    String comments = "<w:comments %s>%s</w:comments>".formatted(SPACES, DocxFixtures.paragraph("do not hire"));
    assertEquals("kept added", read(DocxFixtures.body(body).with("comments", comments)));
  }

  @Test
  void readsHeaderFooterAndNotesAroundTheBodyAndEachOnce() throws IOException {
    DocxFixtures file = DocxFixtures.body(DocxFixtures.paragraph("body"));
    for (String kind : List.of("endnotes", "footnotes", "footer", "header", "header")) {
      file.with(kind, "<w:x %s>%s</w:x>".formatted(SPACES, DocxFixtures.paragraph(kind)));
    }
    assertEquals("header\n\nbody\n\nfooter\n\nfootnotes\n\nendnotes", read(file));
  }

  @Test
  void readsTheStrictFormOfTheFormat() throws IOException {
    String strict = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>" + DocxFixtures.paragraph("strict") + "</w:body></w:document>";
    assertEquals("strict", read(DocxFixtures.document(strict)));
  }

  @Test
  void namesOtherContainers() throws IOException {
    assertNamed("an Excel workbook (XLSX)", "[Content_Types].xml", "xl/workbook.xml");
    assertNamed("a PowerPoint presentation (PPTX)", "[Content_Types].xml", "ppt/presentation.xml");
    assertNamed("an OpenDocument file", "mimetype", "content.xml");
    assertNamed("a Java archive", "META-INF/MANIFEST.MF");
    assertNamed("an Apple Pages", "Index/Document.iwa");
  }

  private void assertNamed(String expected, String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
      }
    }
    UnreadableDocument refusal = Reading.in(directory).refusal("cv.docx", bytes.toByteArray());
    assertEquals(Reason.UNSUPPORTED_TYPE, refusal.reason());
    assertTrue(refusal.getMessage().contains(expected), refusal.getMessage());
  }

  private String read(String body) throws IOException {
    return read(DocxFixtures.body(body));
  }

  private String read(DocxFixtures file) throws IOException {
    return Reading.in(directory).read("cv.docx", file.bytes()).text();
  }
}
