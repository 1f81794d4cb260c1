package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.HeardAgain;
import org.interviewkit.domain.recording.SecondHearing;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.port.SecondHearings;
import org.junit.jupiter.api.Test;

/** What every keeper of second hearings does. */
public interface SecondHearingsContract {

  /** An interview. */
  InterviewId HEARD = InterviewFixtures.id("heard");

  /** The keeper under test: empty before each test, the same one within a test. */
  SecondHearings secondHearings();

  /** Every field comes back as it was kept, the longest text and none at all included, and interviews do not mix. */
  @Test
  default void givesAHearingBackAsItWasKept() {
    assertEquals(Optional.empty(), secondHearings().find(HEARD));
    SecondHearing hearing =
        new SecondHearing(
            "gpt-transcribe",
            Texts.NOW,
            List.of(
                new HeardAgain(1, Track.INTERVIEWER, ""),
                new HeardAgain(2, Track.CANDIDATE, Texts.TRICKY),
                new HeardAgain(9, Track.CANDIDATE, "ß".repeat(HeardAgain.MAX_TEXT))));
    secondHearings().save(HEARD, hearing);
    secondHearings().save(HEARD, hearing);
    assertEquals(Optional.of(hearing), secondHearings().find(HEARD));
    assertEquals(Optional.empty(), secondHearings().find(InterviewFixtures.id("other")));
  }

  /** A later one takes the place of the one before. */
  @Test
  default void keepsTheLastOne() {
    SecondHearing first = new SecondHearing("a", Texts.NOW, List.of());
    secondHearings().save(HEARD, first);
    SecondHearing more = first.with(new HeardAgain(3, Track.CANDIDATE, "I bake."), "b", Texts.NOW.plusSeconds(1));
    secondHearings().save(HEARD, more);
    assertEquals(Optional.of(more), secondHearings().find(HEARD));
    SecondHearing divided = new SecondHearing("c", Texts.NOW, more.turns(), Optional.of(SecondHearing.Division.BY_TRANSCRIPT));
    secondHearings().save(HEARD, divided);
    assertEquals(Optional.of(divided), secondHearings().find(HEARD));
  }

  /** What is forgotten is gone, again changes nothing, and it can be kept anew. */
  @Test
  default void forgets() {
    SecondHearing hearing = new SecondHearing("a", Texts.NOW, List.of());
    secondHearings().save(HEARD, hearing);
    secondHearings().erase(HEARD);
    secondHearings().erase(HEARD);
    assertEquals(Optional.empty(), secondHearings().find(HEARD));
    secondHearings().save(HEARD, hearing);
    assertEquals(Optional.of(hearing), secondHearings().find(HEARD));
  }
}
