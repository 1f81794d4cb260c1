package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.Preparation;
import org.interviewkit.port.InterviewSummary;
import org.junit.jupiter.api.Test;

/** What every keeper of interviews does; {@link InterviewListsContract} says what belongs to lists. */
public interface InterviewsContract extends InterviewListsContract {

  /** Interviews in every situation come back as they were kept, also in the list. */
  @Test
  default void givesInterviewsInEverySituationBackAsTheyWereKept() {
    for (Interview interview : InterviewFixtures.everySituation()) {
      assertEquals(interview, interviews().add(interview));
      assertEquals(Optional.of(interview), interviews().find(interview.id()));
    }
    Interview longest = interviews().add(InterviewFixtures.longestInterview());
    assertEquals(Optional.of(longest), interviews().find(longest.id()));
  }

  /** Absence is empty. */
  @Test
  default void findsNothingWhereNothingWasKept() {
    assertEquals(Optional.empty(), interviews().find(InterviewFixtures.id("one")));
    assertEquals(Optional.empty(), interviews().findByInvitation(InterviewFixtures.invitation("first").secretHash()));
  }

  /** A new interview is at version 0, whatever the caller says. */
  @Test
  default void keepsANewInterviewAsVersionZero() {
    Interview kept = interviews().add(InterviewFixtures.scheduledInterview().atVersion(9));
    assertEquals(InterviewFixtures.scheduledInterview(), kept);
    assertEquals(Optional.of(kept), interviews().find(kept.id()));
  }

  /** Each save replaces everything and is counted; the list follows. */
  @Test
  default void followsAnInterviewThroughItsWholeCourse() {
    Interview kept = interviews().add(InterviewFixtures.scheduledInterview());
    List<Interview> course =
        List.of(
            InterviewFixtures.invitedInterview(),
            InterviewFixtures.consentedInterview(),
            InterviewFixtures.runningInterview(),
            InterviewFixtures.pausedInterview(),
            InterviewFixtures.concludingInterview(),
            InterviewFixtures.completedInterview(),
            InterviewFixtures.evaluatedInterview(),
            InterviewFixtures.decidedInterview());
    for (Interview next : course) {
      kept = interviews().save(next.atVersion(kept.version()));
      assertEquals(next.atVersion(kept.version()), kept);
      assertEquals(Optional.of(kept), interviews().find(kept.id()));
      assertEquals(List.of(InterviewSummary.of(kept)), interviews().list(org.interviewkit.port.InterviewFilter.ALL, Optional.empty(), 1));
    }
    assertEquals(course.size(), kept.version());
  }

  /** Also what rarely changes is replaced. */
  @Test
  default void replacesThePreparationAndTheEngagement() {
    Interview kept = interviews().add(InterviewFixtures.scheduledInterview());
    Interview longest = InterviewFixtures.longestInterview();
    Preparation preparation = longest.preparation();
    Interview changed =
        new Interview(
            kept.id(),
            longest.engagement(),
            preparation,
            kept.status(),
            kept.timeline(),
            kept.invitation(),
            kept.consent(),
            kept.endReason(),
            kept.decisions(),
            0);
    interviews().save(changed);
    assertEquals(Optional.of(changed.atVersion(1)), interviews().find(kept.id()));
  }

  /** An id is taken once; stale and unknown interviews are refused and change nothing. */
  @Test
  default void refusesWhatIsTakenStaleOrUnknown() {
    Interview first = InterviewFixtures.scheduledInterview();
    assertThrows(NotFound.class, () -> interviews().save(first));
    interviews().add(first);
    assertThrows(Conflict.class, () -> interviews().add(InterviewFixtures.invitedInterview()));
    Interview second = interviews().save(InterviewFixtures.invitedInterview());
    assertThrows(Conflict.class, () -> interviews().save(InterviewFixtures.consentedInterview()));
    assertThrows(Conflict.class, () -> interviews().save(InterviewFixtures.consentedInterview().atVersion(2)));
    assertEquals(Optional.of(second), interviews().find(first.id()));
    assertEquals(Optional.of(second), interviews().findByInvitation(second.invitation().orElseThrow().secretHash()));
  }

  /** Of two saves of the same version one wins. */
  @Test
  default void letsExactlyOneOfTwoSavesWin() throws Exception {
    Interview interview = interviews().add(InterviewFixtures.scheduledInterview());
    for (int round = 0; round < 20; round++) {
      Interview before = interviews().find(interview.id()).orElseThrow();
      Race<Interview> race =
          Race.between(
              List.of(
                  () -> interviews().save(InterviewFixtures.pausedInterview().atVersion(before.version())),
                  () -> interviews().save(InterviewFixtures.concludingInterview().atVersion(before.version()))));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      assertEquals(Optional.of(race.winner()), interviews().find(interview.id()));
    }
  }

  /** Of two interviews with one id one is kept. */
  @Test
  default void letsExactlyOneOfTwoAddsWin() throws Exception {
    for (int round = 0; round < 10; round++) {
      Interview one = InterviewFixtures.scheduledInterview("round " + round, Texts.NOW);
      Interview other = InterviewFixtures.scheduledInterview("round " + round, Texts.NOW.plusSeconds(1));
      Race<Interview> race = Race.between(List.of(() -> interviews().add(one), () -> interviews().add(other)));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      assertEquals(Optional.of(race.winner()), interviews().find(one.id()));
    }
  }

  /** A reader never sees half a save. */
  @Test
  default void showsReadersWholeInterviewsWhileOneIsSaved() throws Exception {
    Interview first = interviews().add(InterviewFixtures.longestInterview());
    Race<Boolean> race =
        Race.between(
            List.of(
                () -> {
                  Interview now = first;
                  for (int i = 0; i < 20; i++) {
                    now = interviews().save(now);
                  }
                  return true;
                },
                () -> {
                  for (int i = 0; i < 20; i++) {
                    Interview seen = interviews().find(first.id()).orElseThrow();
                    assertEquals(first.atVersion(seen.version()), seen);
                  }
                  return true;
                }));
    assertEquals(List.of(), race.failures());
  }

  /** The link in force finds its interview; one that was replaced finds nothing. */
  @Test
  default void findsAnInterviewByItsPresentInvitationOnly() {
    Interview invited = interviews().add(InterviewFixtures.invitedInterview());
    String first = InterviewFixtures.invitation("first").secretHash();
    String second = InterviewFixtures.invitation("second").secretHash();
    assertEquals(Optional.of(invited), interviews().findByInvitation(first));
    Interview again = interviews().save(invited.invite(InterviewFixtures.invitation("second")));
    assertEquals(Optional.empty(), interviews().findByInvitation(first));
    assertEquals(Optional.of(again), interviews().findByInvitation(second));
  }

  /** No two interviews share a link. */
  @Test
  default void refusesTheInvitationOfAnotherInterview() {
    Interview holder = interviews().add(InterviewFixtures.invitedInterview());
    Interview other = InterviewFixtures.scheduledInterview("other", Texts.NOW);
    Interview thief = other.invite(InterviewFixtures.invitation("first"));
    assertThrows(Conflict.class, () -> interviews().add(thief));
    assertEquals(Optional.empty(), interviews().find(thief.id()));
    interviews().add(other);
    assertThrows(Conflict.class, () -> interviews().save(thief));
    assertEquals(Optional.of(other), interviews().find(other.id()));
    assertEquals(Optional.of(holder), interviews().findByInvitation(InterviewFixtures.invitation("first").secretHash()));
  }
}
