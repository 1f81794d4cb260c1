package org.interviewkit.liberty.rest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interviewkit.domain.Language;
import org.junit.jupiter.api.Test;

class TextLanguageTest {

  @Test
  void hearsGermanFromItsSmallWords() {
    assertEquals(Language.DE, TextLanguage.of("Wir suchen eine Pflegefachkraft für unser Team in Köln. Sie arbeiten gern mit Menschen."));
    assertEquals(Language.EN, TextLanguage.of("We are looking for a nurse for our team in Cologne."));
    assertEquals(Language.EN, TextLanguage.of("Software Engineer position..."));
  }
}
