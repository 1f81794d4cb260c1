package org.interviewkit.domain.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.junit.jupiter.api.Test;

final class HandOverTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final TeamMember ADA = new TeamMember("ada", "Ada Weiß");
  private static final TeamMember BO = new TeamMember("bo", "Bo");

  private final ChatThread fresh = ChatThread.opened(new ThreadId(new UUID(1, 1)), new UUID(2, 2), Language.DE, new Grant("a".repeat(64), NOW), NOW);

  @Test
  void aVisitorWaitsUntilAPersonTakesOverAndGivesBack() {
    assertEquals(HandOver.State.NONE, fresh.state());
    ChatThread waiting = fresh.askingForPerson(NOW);
    assertEquals(Optional.of(new HandOver(NOW, Optional.empty())), waiting.handOver());
    assertSame(waiting, waiting.askingForPerson(NOW.plusSeconds(1)));
    ChatThread held = waiting.takenBy(ADA, NOW.plusSeconds(2));
    assertEquals(Optional.of(new HandOver(NOW.plusSeconds(2), Optional.of(ADA))), held.handOver());
    assertSame(held, held.askingForPerson(NOW.plusSeconds(3)));
    assertSame(held, held.takenBy(new TeamMember("ada", "A. Weiß"), NOW.plusSeconds(3)));
    assertEquals(fresh, held.givenBack());
    assertSame(fresh, fresh.givenBack());
  }

  @Test
  void onlyOnePersonHasAConversationAndTheOtherIsToldWho() {
    ChatThread held = fresh.takenBy(ADA, NOW);
    Conflict refused = assertThrows(Conflict.class, () -> held.takenBy(BO, NOW));
    assertEquals("conversation " + fresh.id() + " is not with Bo: Ada Weiß has it", refused.getMessage());
    assertThrows(Conflict.class, () -> held.requireHeldBy(BO));
    assertSame(held, held.requireHeldBy(ADA));
    Conflict nobody = assertThrows(Conflict.class, () -> fresh.requireHeldBy(ADA));
    assertEquals("conversation " + fresh.id() + " is not with Ada Weiß: nobody has taken it over", nobody.getMessage());
  }

  @Test
  void everyOtherChangeKeepsIt() {
    ChatThread held = fresh.takenBy(ADA, NOW);
    assertEquals(held.handOver(), held.granting(new Grant("b".repeat(64), NOW)).drafting(Optional.empty()).atVersion(7).handOver());
  }

  @Test
  void onlyAWaitEndsByItself() {
    HandOver waiting = new HandOver(NOW, Optional.empty());
    assertFalse(waiting.isOverdue(NOW.plusSeconds(179), Duration.ofSeconds(180)));
    assertTrue(waiting.isOverdue(NOW.plusSeconds(180), Duration.ofSeconds(180)));
    assertFalse(new HandOver(NOW, Optional.of(ADA)).isOverdue(NOW.plusSeconds(999), Duration.ofSeconds(180)));
  }

  @Test
  void aPersonsMessageShowsANameAndNobodyElsesDoes() {
    Message said = Message.ofPerson(1, NOW, ADA, "Guten Tag", Optional.of("c1"));
    assertEquals(Optional.of("Ada Weiß"), said.name());
    assertTrue(said.isSent(Author.PERSON, "c1"));
    assertFalse(said.isSent(Author.VISITOR, "c1"));
    assertFalse(Announcement.isOne(said));
    assertThrows(InvalidInput.class, () -> new Message(1, NOW, Author.PERSON, "x", Optional.empty(), Optional.empty(), Optional.empty()));
    assertThrows(InvalidInput.class, () -> new Message(1, NOW, Author.VISITOR, "x", Optional.empty(), Optional.empty(), Optional.of("Ada")));
    assertThrows(InvalidInput.class, () -> new TeamMember("ada", " "));
  }
}
