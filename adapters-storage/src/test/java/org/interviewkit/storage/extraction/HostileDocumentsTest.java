package org.interviewkit.storage.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostileDocumentsTest {

  @TempDir Path directory;

  @AfterEach
  void leavesNothingBehind() throws IOException {
    reading().assertNothingLeft();
  }

  @Test
  void refusesWhatIsOnlyNamedAPdf() {
    assertEquals("the file is named like a PDF but is plain text", reading().refused(Reason.DAMAGED, "cv.pdf", PdfFixtures.ascii("Dear all")));
    byte[] noise = new byte[10_000];
    new Random(7).nextBytes(noise);
    assertEquals("the file is named like a PDF but is not one", reading().refused(Reason.DAMAGED, "cv.PDF", noise));
    assertEquals("the file is named like a DOCX but is not one", reading().refused(Reason.DAMAGED, "cv.docx", noise));
  }

  @Test
  void refusesAPdfThatOnlyBeginsLikeOne() {
    reading().refused(Reason.DAMAGED, "cv.pdf", PdfFixtures.ascii("%PDF-1.7\nand nothing of the kind behind it"));
    byte[] noise = new byte[200_000];
    new Random(8).nextBytes(noise);
    System.arraycopy(PdfFixtures.ascii("%PDF-1.7\n"), 0, noise, 0, 9);
    reading().refused(Reason.DAMAGED, "cv.pdf", noise);
  }

  @Test
  void refusesADocumentCutOff() throws IOException {
    byte[] pdf = Files.readAllBytes(Path.of("src/test/resources/documents/cv-mehmet-yilmaz-de.pdf"));
    reading().refused(Reason.DAMAGED, "cv.pdf", Arrays.copyOf(pdf, pdf.length / 3));
    byte[] docx = Files.readAllBytes(Path.of("src/test/resources/documents/cv-anna-beispiel-de.docx"));
    reading().refused(Reason.DAMAGED, "cv.docx", Arrays.copyOf(docx, docx.length / 2));
  }

  @Test
  void refusesAnEncryptedPdf() throws IOException {
    assertTrue(reading().refused(Reason.ENCRYPTED, "cv.pdf", PdfFixtures.encrypted("secret")).contains("password"));
  }

  @Test
  void readsAPdfThatOnlyForbidsCopying() throws IOException {
    assertEquals("Anna Beispiel, locked away", reading().read("cv.pdf", PdfFixtures.encrypted("")).text());
  }

  @Test
  void refusesAnEncryptedOfficeFileAndOldOnes() throws IOException {
    reading().refused(Reason.ENCRYPTED, "cv.docx", container("EncryptedPackage"));
    assertTrue(reading().refused(Reason.UNSUPPORTED_TYPE, "cv.doc", container("WordDocument")).contains("an old Word .doc file"));
    reading().refused(Reason.UNSUPPORTED_TYPE, "cv.doc", Arrays.copyOf(container("WordDocument"), 600));
  }

  @Test
  void refusesPagesThatArePictures() throws IOException {
    reading().refused(Reason.IMAGE_ONLY, "cv.pdf", PdfFixtures.scan(3));
  }

  @Test
  void readsTheTextRecognisedInAScan() throws IOException {
    assertEquals("Recognised by a scanner: Anna Beispiel", reading().read("cv.pdf", PdfFixtures.recognisedScan("Recognised by a scanner: Anna Beispiel")).text());
  }

  @Test
  void refusesDocumentsWithoutTextOrPages() throws IOException {
    reading().refused(Reason.EMPTY, "cv.pdf", PdfFixtures.pages());
    reading().refused(Reason.EMPTY, "cv.pdf", PdfFixtures.pages(PdfFixtures.nothing(), PdfFixtures.nothing()));
    reading().refused(Reason.EMPTY, "cv.docx", DocxFixtures.body("<w:p/>").bytes());
    reading().refused(Reason.EMPTY, "cv.docx", new byte[0]);
  }

  @Test
  void refusesTooManyPages() throws IOException {
    PdfFixtures.Drawing[] pages = new PdfFixtures.Drawing[201];
    Arrays.fill(pages, PdfFixtures.line(700, "a page"));
    assertEquals("the PDF has more than 200 pages", reading().refused(Reason.TOO_LARGE, "cv.pdf", PdfFixtures.pages(pages)));
  }

  @Test
  void refusesAPdfThatInflatesToTwoGigabytesWithoutCostToThisProcess() throws IOException {
    byte[] bomb = PdfFixtures.raw(PdfFixtures.bomb("BT /F1 9 Tf (a) Tj ET q Q           ", 60_000_000), "/Filter/FlateDecode");
    assertTrue(bomb.length < 20_000_000, "bomb of " + bomb.length);
    long before = used();
    String message = reading().refused(Reason.TOO_LARGE, "cv.pdf", bomb);
    assertEquals("the file unpacks to more than 50 MB", message);
    assertTrue(used() - before < 16_000_000, "heap grew by " + (used() - before));
  }

  @Test
  void refusesBombsThatGoOffWhileTheFileIsOpened() throws IOException {
    byte[] zeros = PdfFixtures.bomb(" ".repeat(100), 10_000_000);
    for (String kind : List.of("/Type/ObjStm/N 1/First 5", "/Type/XRef/W[1 2 1]/Size 6/Root 1 0 R")) {
      byte[] bomb = PdfFixtures.raw(zeros, kind + "/Filter/FlateDecode");
      UnreadableDocument refusal = reading().timed("cv.pdf", bomb);
      assertTrue(Set.of(Reason.TOO_LARGE, Reason.TOO_COSTLY, Reason.DAMAGED).contains(refusal.reason()), kind + ": " + refusal.reason());
    }
    byte[] runs = new byte[8_000_000];
    Arrays.fill(runs, (byte) 129);
    reading().refused(Reason.TOO_COSTLY, "cv.pdf", PdfFixtures.raw(runs, "/Filter/RunLengthDecode"));
  }

  @Test
  void refusesAPdfEncryptedForCertainPersons() {
    byte[] pdf =
        PdfFixtures.objects(
            "/ID[<00><00>]/Encrypt 3 0 R",
            List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[]/Count 0>>",
                "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 1/Recipients[<3000>]>>"));
    reading().refused(Reason.ENCRYPTED, "cv.pdf", pdf);
  }

  @Test
  void tellsDamagedTextFromNoText() throws IOException {
    byte[] noise = new byte[3_000];
    new Random(9).nextBytes(noise);
    reading().refused(Reason.DAMAGED, "cv.pdf", PdfFixtures.raw(noise, "/Filter/FlateDecode"));
    StringBuilder lines = new StringBuilder("BT /F1 9 Tf 50 800 Td (Anna Beispiel) Tj ");
    new Random(10).ints(2_000, 0, 1_000_000).forEach(n -> lines.append("0 -0.3 Td (").append(n).append(") Tj "));
    byte[] half = PdfFixtures.deflated(lines.toString());
    Arrays.fill(half, half.length / 2, half.length, (byte) 0x55);
    ExtractedText text = reading().read("cv.pdf", PdfFixtures.raw(half, "/Filter/FlateDecode"));
    assertTrue(text.text().startsWith("Anna Beispiel"), text.text());
    assertEquals(List.of("parts of the file are damaged: text may be missing"), text.warnings());
  }

  @Test
  void endsAReadingThatTakesTooLong() throws IOException {
    Reading hasty = new Reading(new Settings(directory, reading().settings().process().within(Duration.ofSeconds(2)), Limits.usual(), 1));
    // Nested forms: each draws the next one ten times.
    long start = System.nanoTime();
    UnreadableDocument refusal = hasty.refusal("cv.pdf", nestedForms(9));
    assertEquals(Reason.TOO_COSTLY, refusal.reason());
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(4).toNanos());
  }

  @Test
  void endsAReadingThatTakesTooMuchMemory() throws IOException {
    ReaderProcess process = new ReaderProcess(reading().settings().process().java(), List.of(), 64, Duration.ofSeconds(20), Duration.ZERO);
    Reading small = new Reading(new Settings(directory, process, new Limits(20_000_000, 200, 200_000, 1_000_000_000, 1_000), 1));
    byte[] array = PdfFixtures.objects("", List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[" + "<</A/B>>".repeat(1_500_000) + "]>>"));
    assertEquals(Reason.TOO_COSTLY, small.refusal("cv.pdf", array).reason());
  }

  @Test
  void refusesAPageTreeThatHoldsItself() {
    byte[] circle = PdfFixtures.objects("", List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 3 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 2>>"));
    reading().refused(Reason.DAMAGED, "cv.pdf", circle);
  }

  @Test
  void endsAtADepthNobodyWrites() throws IOException {
    reading().refused(Reason.DAMAGED, "cv.pdf", PdfFixtures.objects("", List.of("<</Type/Catalog/Pages " + "[".repeat(500_000) + ">>")));
    reading().refused(Reason.DAMAGED, "cv.docx", DocxFixtures.body("<w:sdt>".repeat(100_000)).bytes());
  }

  @Test
  void asksNobodyOutsideForAnything() throws IOException {
    try (ServerSocket outside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + outside.getLocalPort() + "/x";
      String entity = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"%s\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>".formatted(address);
      reading().refused(Reason.DAMAGED, "cv.docx", DocxFixtures.document(entity + "<w:document " + DocxFixtures.NAMESPACES + "><w:body><w:p><w:r><w:t>&x;&f;</w:t></w:r></w:p></w:body></w:document>").bytes());
      DocxFixtures template = DocxFixtures.body(DocxFixtures.paragraph("Anna"));
      for (String kind : List.of("attachedTemplate", "image", "header", "footer", "footnotes", "styles", "hyperlink")) {
        template.relationship(kind, address, "External");
      }
      assertEquals("Anna", reading().read("cv.docx", template.bytes()).text());
      String action = "/OpenAction<</S/URI/URI(%s)>>/AA<</WC<</S/JavaScript/JS(app.launchURL\\('%s'\\))>>>>".formatted(address, address);
      String form = "/AcroForm<</XFA 6 0 R/Fields[]>>";
      String xfa = "<</Length %d>>stream\n%s\nendstream".formatted(entity.length(), entity);
      byte[] pdf =
          PdfFixtures.objects(
              "",
              List.of(
                  "<</Type/Catalog/Pages 2 0 R" + action + form + ">>",
                  "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                  "<</Length 44>>stream\nBT /F1 12 Tf 50 700 Td (Anna Beispiel) Tj ET\nendstream",
                  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                  xfa));
      assertEquals("Anna Beispiel", reading().read("cv.pdf", pdf).text());
      outside.setSoTimeout(1);
      assertEquals("nobody came", visitor(outside));
    }
  }

  @Test
  void neverLetsANameOrAPathOutOfItsPlace() throws IOException {
    byte[] climbing = DocxFixtures.body(DocxFixtures.paragraph("Anna")).part("../../../../tmp/interviewkit-climbed", out -> out.write('x')).bytes();
    assertEquals("Anna", reading().read("../../../tmp/interviewkit-climbed.docx", climbing).text());
    assertFalse(Files.exists(Path.of("/tmp/interviewkit-climbed")));
    assertFalse(Files.exists(Path.of("/tmp/interviewkit-climbed.docx")));
    assertEquals("Anna", reading().read("\u202Exco\0d.pdf/\n" + "x".repeat(5_000), DocxFixtures.body(DocxFixtures.paragraph("Anna")).bytes()).text());
  }

  @Test
  void refusesMoreBytesThanAllowed() throws IOException {
    byte[] large = Arrays.copyOf(PdfFixtures.pages(PdfFixtures.line(700, "text")), 21 * 1024 * 1024);
    reading().refused(Reason.TOO_LARGE, "cv.pdf", large);
  }

  private Reading reading() {
    return Reading.in(directory);
  }

  private static String visitor(ServerSocket outside) throws IOException {
    try {
      return "visited by " + outside.accept();
    } catch (SocketTimeoutException e) {
      return "nobody came";
    }
  }

  private static byte[] container(String entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), entry);
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] nestedForms(int depth) {
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>");
    objects.add("<</Length 5>>stream\n/X Do\nendstream");
    for (int i = 0; i < depth; i++) {
      String form = "<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X %d 0 R>>>>/Length 60>>stream\n%s\nendstream";
      objects.add(form.formatted(6 + i, "/X Do ".repeat(10)));
    }
    return PdfFixtures.objects("", objects);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
