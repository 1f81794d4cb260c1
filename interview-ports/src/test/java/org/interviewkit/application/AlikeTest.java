package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.interviewkit.InterviewSystem;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Finding candidates who were handed in twice. */
class AlikeTest {

  private static final String CV = "Anna Beispiel\nanna@mail.example\nJava since 2015";

  private final InterviewSystem system = InterviewSystem.builder().build();
  private final AddingCandidates candidates = system.addingCandidates();

  @AfterEach
  void close() {
    system.close();
  }

  private Candidate imported(String text) {
    return candidates.importCv(Upload.of("cv.txt", text.getBytes(StandardCharsets.UTF_8)), Language.EN);
  }

  private List<String> alike(Candidate candidate) {
    return candidates.alike(candidate).stream().map(other -> other.name() + " " + AddingCandidates.hasSameCv(candidate, other)).toList();
  }

  @Test
  void findsTheVerySameCv() {
    imported(CV);
    assertEquals(List.of("Anna Beispiel true"), alike(imported(CV)));
  }

  @Test
  void findsTheSameAddressUnderAnotherName() {
    imported(CV);
    assertEquals(List.of("Anna Beispiel false"), alike(imported("Anna Neumann\nAnna@mail.example\nJava since 2015, Kafka since 2019")));
  }

  @Test
  void takesNobodyForAnotherForTheNameAlone() {
    imported("Anna Beispiel\nCook");
    assertEquals(List.of(), alike(imported(CV)));
    assertEquals(List.of(), alike(candidates.add("Nobody", java.util.Optional.empty(), Language.EN, "")));
  }

  @Test
  void keepsPagesApart() {
    assertEquals("a\n\f\nb", new org.interviewkit.domain.document.ExtractedText("text/plain", List.of("a", "b"), List.of()).paged());
  }
}
