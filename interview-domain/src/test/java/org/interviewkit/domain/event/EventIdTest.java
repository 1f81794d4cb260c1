package org.interviewkit.domain.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.InterviewId;
import org.junit.jupiter.api.Test;

class EventIdTest {

  private static final InterviewId INTERVIEW = new InterviewId(new UUID(1, 2));

  @Test
  void isReadAsItIsWritten() {
    EventId id = new EventId(EventType.INTERVIEW_COMPLETED, INTERVIEW, Instant.parse("2026-11-21T14:00:00.123456789Z"));
    assertEquals("interview.completed.00000000-0000-0001-0000-000000000002.1795269600123456", id.toString());
    assertEquals(id, EventId.of(id.toString()));
    assertEquals(Instant.parse("2026-11-21T14:00:00.123456Z"), id.at());
  }

  @Test
  void whatCannotBeAnIdDoesNotExist() {
    for (String text :
        List.of(
            "", "interview.completed", "interview.begun.00000000-0000-0001-0000-000000000002.1", "interview.completed.00000000-0000-0001-0000-00000000000.1",
            "interview.completed.------------------------------------.1", "interview.completed.00000000-0000-0001-0000-000000000002.1\n")) {
      assertThrows(NotFound.class, () -> EventId.of(text), text);
    }
  }
}
