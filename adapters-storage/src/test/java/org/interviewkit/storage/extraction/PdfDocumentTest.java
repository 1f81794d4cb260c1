package org.interviewkit.storage.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.interviewkit.domain.document.ExtractedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfDocumentTest {

  @TempDir Path directory;

  @Test
  void givesEveryPageOnItsOwn() throws IOException {
    byte[] pdf = PdfFixtures.pages(PdfFixtures.line(700, "the first page of three"), PdfFixtures.nothing(), PdfFixtures.line(700, "the last page of three"));
    assertEquals(new ExtractedText(PdfDocument.MEDIA_TYPE, List.of("the first page of three", "", "the last page of three"), List.of()), read(pdf));
  }

  @Test
  void keepsColumnsApartThatAreDrawnOneAfterTheOther() throws IOException {
    byte[] pdf =
        PdfFixtures.pages(
            page -> {
              for (int i = 0; i < 6; i++) {
                PdfFixtures.write(page, 50, 700 - 20 * i, 11, "left " + i);
              }
              for (int i = 0; i < 6; i++) {
                PdfFixtures.write(page, 320, 700 - 20 * i, 11, "right " + i);
              }
            });
    assertEquals("left 0\nleft 1\nleft 2\nleft 3\nleft 4\nleft 5\nright 0\nright 1\nright 2\nright 3\nright 4\nright 5", read(pdf).text());
  }

  @Test
  void sortsAPageDrawnFromBottomToTop() throws IOException {
    byte[] pdf =
        PdfFixtures.pages(
            page -> {
              for (int i = 9; i >= 0; i--) {
                PdfFixtures.write(page, 50, 700 - 40 * i, 11, "line " + i);
              }
            });
    assertEquals(IntStream.range(0, 10).mapToObj(i -> "line " + i).toList(), read(pdf).text().lines().toList());
  }

  @Test
  void joinsWordsDividedAtTheEndOfALine() {
    assertEquals("Entwicklung", LineBreaks.mend("Entwick-\nlung"));
    assertEquals("Entwicklung", LineBreaks.mend("Entwick\u00AD\nlung"));
    assertEquals("Java-Entwickler", LineBreaks.mend("Java-\nEntwickler"));
    assertEquals("Vor-\nund Nachteile", LineBreaks.mend("Vor-\nund Nachteile"));
    assertEquals("pre-\nand post-war", LineBreaks.mend("pre-\nand post-war"));
    assertEquals("2019 -\n2021", LineBreaks.mend("2019 -\n2021"));
    assertEquals("- one\n- two", LineBreaks.mend("- one\n- two"));
    assertEquals("text -\nmore", LineBreaks.mend("text -\nmore"));
  }

  @Test
  void cutsWhatIsTooLong() throws IOException {
    Reading usual = Reading.in(directory);
    Reading brief = new Reading(new Settings(directory, usual.settings().process(), new Limits(1_000_000, 10, 100, 1_000_000, 100), 1));
    ExtractedText text = brief.read("cv.pdf", PdfFixtures.pages(PdfFixtures.line(700, "x".repeat(60)), PdfFixtures.line(700, "y".repeat(60)), PdfFixtures.line(700, "z")));
    assertEquals(new ExtractedText(PdfDocument.MEDIA_TYPE, List.of("x".repeat(60), "y".repeat(40)), List.of("the text was cut off after 100 characters")), text);
    ExtractedText plain = brief.read("cv.txt", PdfFixtures.ascii("x".repeat(101)));
    assertEquals(new ExtractedText("text/plain", List.of("x".repeat(100)), List.of("the text was cut off after 100 characters")), plain);
  }

  @Test
  void saysWhichPagesArePictures() throws IOException {
    byte[] pdf = PdfFixtures.textAndScan("A letter of recommendation follows, and it was scanned by somebody in a hurry.");
    assertEquals(List.of("page 2 is a picture without text"), read(pdf).warnings());
  }

  private ExtractedText read(byte[] pdf) {
    return Reading.in(directory).read("cv.pdf", pdf);
  }
}
