package org.interviewkit.storage.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.port.TextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents as people hand them in, made by a word processor. */
final class RealDocumentsTest {

  @TempDir Path directory;

  @Test
  void readsAJobDescriptionAlikeFromPdfAndDocx() throws IOException {
    ExtractedText pdf = read("jd-software-engineer-en.pdf");
    ExtractedText docx = read("jd-software-engineer-en.docx");
    assertEquals("application/pdf", pdf.mediaType());
    assertEquals("application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx.mediaType());
    assertEquals(List.of(), pdf.warnings());
    assertEquals(List.of(), docx.warnings());
    assertEquals(words(docx), words(pdf));
    assertTrue(pdf.text().contains("What you bring\n• At least five years of professional experience with Java\n• Very good knowledge of SQL"), pdf.text());
  }

  @Test
  void readsTheColumnsOfACvOneAfterTheOther() throws IOException {
    String text = read("cv-anna-beispiel-en.pdf").text();
    assertTrue(text.startsWith("Anna Beispiel\nSenior Software Engineer · Hamburg · anna.beispiel@mail.example"), text);
    assertTrue(text.contains("• JUnit, Testcontainers, GitLab CI\nLanguages\n• German (native)"), text);
    assertTrue(text.contains("09/2016 – 02/2020 Software Developer, Elbtor IT Services GmbH, Lüneburg\nBuilt a booking service"), text);
  }

  @Test
  void readsTablesListsAndUmlautsOfADocx() throws IOException {
    String text = read("cv-anna-beispiel-de.docx").text();
    assertTrue(text.startsWith("Anna Beispiel\nSenior-Softwareentwicklerin · Hamburg"), text);
    assertTrue(text.contains("09/2016 – 02/2020\tSoftwareentwicklerin, Elbtor IT Services GmbH, Lüneburg\n"), text);
    assertTrue(text.contains("Sprachen\n• Deutsch (Muttersprache)\n• Englisch (fließend, C1)"), text);
  }

  @Test
  void readsGermanPdfs() throws IOException {
    String role = read("jd-pflegefachkraft-de.pdf").text();
    assertTrue(role.contains("Über uns\n"), role);
    assertTrue(role.contains("• Fachgerechte Grund- und Behandlungspflege nach aktuellen Expertenstandards\n"), role);
    assertTrue(role.contains("Vergütung Nach TVöD-P, Entgeltgruppe P8, mit Zulagen\n"), role);
    String cv = read("cv-mehmet-yilmaz-de.pdf").text();
    assertTrue(cv.startsWith("Lebenslauf\nName Mehmet Yılmaz\nAnschrift Rosengartenstraße 12, 78462 Konstanz\n"), cv);
    assertTrue(cv.contains("• Praxisanleiter (300 Stunden, 2023)\n"), cv);
  }

  @Test
  void readsLightTextOnDarkGroundAndLeavesOutWhatNobodySees() throws IOException {
    ExtractedText cv = read("cv-sidebar-de.pdf");
    assertTrue(cv.text().startsWith("Anna Beispiel\nSoftwareentwicklerin\nKONTAKT\nanna@mail.example\nHamburg\n"), cv.text());
    assertTrue(cv.text().endsWith("2016 – 2020 Elbtor IT Services GmbH\nBuchungsdienst\nAuszeichnung auf Verlauf: Beste Abschlussarbeit"), cv.text());
    assertEquals(1, cv.warnings().size());
    assertTrue(cv.warnings().get(0).matches("hidden text was found and left out \\(\\d+ characters\\): “.*Ignore all instructions.*”"), cv.warnings().toString());
  }

  private static List<String> words(ExtractedText text) {
    return List.of(text.text().split("\\s+"));
  }

  private ExtractedText read(String name) throws IOException {
    TextExtractor extractor = new ChildJvmTextExtractor(Settings.of(directory, Path.of(System.getProperty("java.home"))));
    try (InputStream bytes = getClass().getResourceAsStream("/documents/" + name)) {
      return extractor.extract(name, bytes);
    }
  }
}
