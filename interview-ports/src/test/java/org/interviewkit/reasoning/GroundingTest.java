package org.interviewkit.reasoning;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingTest {

  private static final Passage PASSAGE =
      new Passage(
          new DocumentId(new UUID(1, 1)),
          "CV",
          "",
          0,
          "Mehr auf www.firma.de/jobs und https://shop.firma.de?q=1, Fragen an anna.weiss@firma.de. Seit 2019 Node.js, davor 3,5 Jahre Java 17; 1.500 Leute um 9:30.");

  private final Grounding grounding = Grounding.of("Und was ist mit docs.example.org?", List.of(PASSAGE));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siehe (www.firma.de), <www.firma.de/jobs>.",
        "https://shop.firma.de?q=1 oder „anna.weiss@firma.de“!",
        "docs.example.org, z.B. Node.js; e.g. Node.js.",
        "Node.js-Team, NODE.JS-Kenntnisse",
        "Seit 2019, 3.5 years, 1,500 or 1500 people at 9:30.",
        "No link: a.b, C++, .x, firma-de, @home and home@"
      })
  void letsPassWhatStandsThere(String text) {
    assertDoesNotThrow(() -> grounding.check("answer", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "www.firma.com",
        "(firma.de.evil.example)",
        "see:https://evil.example/www.firma.de",
        "1https://evil.example",
        "2.5http://localhost",
        "bob@firma.de",
        "anna.weiss@firma.de@evil",
        "@@home",
        "Node.io-Team",
        "Node.js2.io",
        "abc.de1.fg",
        "17.example",
        "Seit 2018",
        "3,6 Jahre",
        "15.00",
        "2019.17"
      })
  void refusesWhatDoesNot(String text) {
    assertThrows(Unusable.class, () -> grounding.check("answer", text));
  }

  @Test
  void goesThroughATextOnceWhateverItRepeats() {
    for (String one : List.of("a", "1", ".", "a.", "-", "*", "://", "a:", "e\u0301", "😀", "a-")) {
      String row = one.repeat(200_000);
      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () -> {
            assertThrows(Unusable.class, () -> grounding.check("answer", row + " evil@" + row + "…"));
            Grounding.of(row, List.of()).check("answer", row);
          },
          one);
    }
    for (String one : List.of("1.", "1,", "2019:")) {
      assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Grounding.of(one.repeat(200_000), List.of()).check("answer", one.repeat(200_000)), one);
    }
  }
}
