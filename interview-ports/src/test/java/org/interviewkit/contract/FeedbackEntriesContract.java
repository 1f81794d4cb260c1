package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.FeedbackEntries;
import org.junit.jupiter.api.Test;

/** What every keeper of feedback does. */
public interface FeedbackEntriesContract {

  /** The keeper under test: empty before each test, the same one within a test. */
  FeedbackEntries feedback();

  /** Feedback comes back as it was given. */
  @Test
  default void givesFeedbackBackAsItWasKept() {
    assertEquals(List.of(), feedback().list(Optional.empty(), 50));
    feedback().add(AssistantFixtures.longestFeedback());
    assertEquals(List.of(AssistantFixtures.longestFeedback()), feedback().list(Optional.empty(), 1_000));
  }

  /** The same again changes nothing, something else under its id is a conflict. */
  @Test
  default void takesFeedbackOnce() {
    Feedback one = AssistantFixtures.feedback("one", "out_of_scope", Texts.NOW);
    feedback().add(one);
    feedback().add(one);
    assertThrows(Conflict.class, () -> feedback().add(AssistantFixtures.feedback("one", "other", Texts.NOW)));
    assertEquals(List.of(one), feedback().list(Optional.empty(), 50));
  }

  /** Lists begin with the newest, page by page, those of one instant included. */
  @Test
  default void listsNewestFirstPageByPage() {
    List<Feedback> all = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      all.add(AssistantFixtures.feedback("n" + i, i % 2 == 0 ? "out_of_scope" : "general", Texts.NOW.plusSeconds(i / 4)));
    }
    all.forEach(feedback()::add);
    assertEquals(
        Sorted.newestFirst(all, Feedback::at, Feedback::id), Sorted.allPages(5, one -> new Cursor(one.at(), one.id()), (after, limit) -> feedback().list(after, limit)));
    assertEquals(Map.of("out_of_scope", 9L, "general", 8L), feedback().counts());
  }

  /** Pages have 1 to 1,000 entries. */
  @Test
  default void refusesPagesOfAnImpossibleSize() {
    assertThrows(InvalidInput.class, () -> feedback().list(Optional.empty(), 0));
    assertThrows(InvalidInput.class, () -> feedback().list(Optional.empty(), 1_001));
  }
}
