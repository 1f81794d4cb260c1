package org.interviewkit.liberty.rest.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Hosting;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.liberty.rest.Refusal;
import org.interviewkit.port.ChatSessions;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostedSessionsTest {

  private static final Instant END = Instant.parse("2026-11-21T09:10:00Z");

  private final InterviewSystem system = InterviewSystem.builder().build();
  private final List<UUID> visitors = new ArrayList<>();
  private final Hosting hosting =
      system
          .assistance()
          .hosting(
              visitor -> {
                visitors.add(visitor);
                return new ChatSessions.Session("cksess_" + visitors.size(), "ek_secret", END);
              });

  private List<String> log() {
    return system.assistance().reporting().log(Optional.empty(), 10).stream().map(link -> link.entry().kind() + " " + link.entry().detail()).toList();
  }

  @Test
  void aVisitorStaysTheSameOverEveryFreshSession() {
    UUID visitor = UUID.randomUUID();
    assertEquals(new VisitorResource.ChatSession("ek_secret", END, "cksess_1"), HostedSessions.open(hosting, Optional.of(visitor)));
    assertEquals("cksess_2", HostedSessions.open(hosting, Optional.of(visitor)).sessionId());
    assertEquals(List.of(visitor, visitor), visitors);
    assertEquals(LogEntry.Kind.SESSION_OPENED + " hosted elsewhere, until 2026-11-21T09:10:00Z", log().get(0));
    assertFalse(log().toString().contains("ek_secret"));
  }

  @Test
  void visitorsWithoutAPseudonymAreStrangersToEachOther() {
    HostedSessions.open(hosting, Optional.empty());
    HostedSessions.open(hosting, Optional.empty());
    assertNotEquals(visitors.get(0), visitors.get(1));
  }

  @ParameterizedTest
  @CsvSource({"UNAVAILABLE,503,hosted-chat-unavailable", "REFUSED,502,hosted-chat-refused", "MALFORMED,502,malformed"})
  void tellsVisitorsWhatTheyCanDoAndTheLogWhy(PortException.Kind kind, int status, String type) {
    Hosting broken =
        system
            .assistance()
            .hosting(
                visitor -> {
                  throw new PortException(kind, "the workflow wf_1 is gone");
                });
    Refusal refusal = assertThrows(Refusal.class, () -> HostedSessions.open(broken, Optional.empty()));
    assertEquals(status, refusal.problem().status());
    assertEquals("urn:interviewkit:problem:" + type, refusal.problem().type());
    assertFalse(refusal.problem().detail().contains("wf_1"));
    assertEquals(LogEntry.Kind.SESSION_REFUSED + " hosted elsewhere: the workflow wf_1 is gone", log().get(0));
  }
}
