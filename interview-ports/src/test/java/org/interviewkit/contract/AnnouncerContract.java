package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.event.EventId;
import org.interviewkit.domain.event.EventType;
import org.interviewkit.domain.event.InterviewEvent;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.port.Announcer;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;

/** What everything does that tells other systems, or says that there is nobody to tell. */
public interface AnnouncerContract {

  /** The adapter under test. */
  Announcer announcer();

  /** The ids of the events the other side has taken, in the order of their coming. */
  List<String> taken();

  /** An event of the interview of this name. */
  static InterviewEvent event(String name) {
    return new InterviewEvent(
        new EventId(EventType.INTERVIEW_COMPLETED, new InterviewId(Texts.uuid(name)), Texts.NOW),
        new RoleId(Texts.uuid("role")),
        new CandidateId(Texts.uuid("candidate")),
        InterviewStatus.COMPLETED,
        Optional.of(EndReason.FINISHED),
        Optional.of(Texts.NOW.minusSeconds(900)),
        Optional.of(Texts.NOW));
  }

  /** An event arrives, or nothing does and everybody is told. */
  @Test
  default void tellsAnEventOrSaysThatNobodyListens() {
    InterviewEvent event = event("one");
    if (announcer().isListenedTo()) {
      announcer().announce(event);
      assertEquals(List.of(event.id().toString()), taken());
    } else {
      assertEquals(PortException.Kind.REFUSED, assertThrows(PortException.class, () -> announcer().announce(event)).kind());
      assertEquals(List.of(), taken());
    }
  }

  /** The same event again has the same id. */
  @Test
  default void tellsTheSameEventAgainUnderTheSameId() {
    if (announcer().isListenedTo()) {
      announcer().announce(event("one"));
      announcer().announce(event("one"));
      assertEquals(List.of(event("one").id().toString(), event("one").id().toString()), taken());
    } else {
      assertThrows(PortException.class, () -> announcer().announce(event("one")));
    }
  }

  /** Many at once do not mix. */
  @Test
  default void tellsManyAtOnce() throws Exception {
    List<Callable<Boolean>> calls =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Boolean>)
                        () -> {
                          announcer().announce(event("event " + i));
                          return true;
                        })
            .toList();
    Race<Boolean> race = Race.between(calls);
    assertEquals(announcer().isListenedTo() ? 0 : 8, race.failures().size());
    assertEquals(announcer().isListenedTo() ? 8 : 0, taken().stream().distinct().count());
  }
}
