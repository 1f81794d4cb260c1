package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.interviewkit.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpersonalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Anna Beispiel       | What does Anna Beispiel know, and what did Anna say?  | What does the candidate know, and what did the candidate say?
          Anna Beispiel       | What is Anna's salary, and what is Beispiels goal?    | What is the candidate salary, and what is the candidate goal?
          Bo Weiß             | Does Bo own a boat?                                   | Does the candidate own a boat?
          An Nguyen           | An idea about Nguyen?                                 | An idea about the candidate?
          Jean-Luc Müller     | Has Jean-Luc been here? Has Luc?                      | Has the candidate been here? Has the candidate?
          Ann Java            | Does Annika know JavaScript?                          | Does Annika know JavaScript?
          (x] \\E             | Who is (x]?                                           | Who is (x]?
          """)
  void takesTheNameOut(String name, String question, String impersonal) {
    assertEquals(impersonal, Impersonal.of(question, name, Language.EN));
  }

  @Test
  void takesALongRowOfNamesOut() {
    String row = "Anna ".repeat(100_000);
    assertEquals("the candidate Annabel", assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Impersonal.of(row + "Annabel", "Anna Beispiel", Language.EN)));
  }
}
