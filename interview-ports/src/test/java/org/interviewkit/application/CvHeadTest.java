package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CvHeadTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Anna Beispiel                     | Anna Beispiel
          Name: Anna Beispiel               | Anna Beispiel
          Name                Mehmet Yılmaz | Mehmet Yılmaz
          Vor- und Nachname   Mehmet Yılmaz | Mehmet Yılmaz
          JÜRGEN VON DER WEIDE              | Jürgen Von Der Weide
          Siobhán O'Neill                   | Siobhán O'Neill
          Names Matter                      | Names Matter
          """)
  void readsTheNameAtTheTop(String line, String name) {
    assertEquals(new CvHead(name, Optional.empty()), CvHead.of("Lebenslauf\n" + line + "\nBerufserfahrung", "scan.pdf"));
  }

  @Test
  void takesTheNameOfTheFileWhereNoLineLooksLikeOne() {
    assertEquals(new CvHead("cv 2026", Optional.of("a.b@mail.example")), CvHead.of("Curriculum vitae\na.b@mail.example\n12 years of sales", "cv_2026.pdf"));
  }
}
