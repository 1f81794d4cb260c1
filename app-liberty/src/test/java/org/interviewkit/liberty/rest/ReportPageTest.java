package org.interviewkit.liberty.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.InterviewSystem;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.junit.jupiter.api.Test;

class ReportPageTest {

  private static final String HOSTILE = "<script>alert(1)</script>\" onload='x' & <img src=x onerror=y>";
  private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

  private static Interview interview(InterviewSystem system, String name) {
    Role role = system.definingRoles().add(system.definingRoles().draft("Java developer. Required: Java, SQL.", Optional.empty(), Language.EN));
    system.definingRoles().approve(role.id());
    Candidate candidate = system.addingCandidates().add(name, Optional.empty(), Language.EN, "");
    return system.interviewing().schedule(role.id(), candidate.id(), Optional.empty(), Optional.empty(), SupervisorSettings.DEFAULT);
  }

  private static String page(Language language, String words) {
    try (InterviewSystem system = InterviewSystem.builder().build()) {
      Transcript transcript =
          new Transcript(List.of(new Turn(1, NOW, Speaker.USER, TurnType.TEXT, words, Optional.empty(), Optional.empty())));
      return new ReportPage(language, interview(system, words.substring(0, Math.min(words.length(), 200))), transcript, Optional.empty(), NOW).html();
    }
  }

  @Test
  void letsNothingAnybodySaidBecomeMarkup() {
    String page = page(Language.EN, HOSTILE);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<img"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; &amp; &lt;img src=x onerror=y&gt;"), page);
  }

  @Test
  void speaksBothLanguages() {
    assertTrue(page(Language.DE, "Hallo zusammen").contains("Die Entscheidung trifft ein Mensch."));
    assertTrue(page(Language.EN, "Hello there").contains("A person decides."));
  }

  @Test
  void closesEveryElementItOpens() {
    String page = page(Language.EN, "Hello");
    for (String tag : List.of("html", "body", "table", "div", "p", "h1", "h2")) {
      assertEquals(page.split("<" + tag + "[ >]", -1).length, page.split("</" + tag + ">", -1).length, tag);
    }
  }
}
