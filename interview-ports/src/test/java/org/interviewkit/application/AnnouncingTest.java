package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.event.EventId;
import org.interviewkit.domain.event.EventType;
import org.interviewkit.domain.event.InterviewEvent;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.port.Job;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnouncingTest {

  private static final Set<Job.State> ALL = EnumSet.allOf(Job.State.class);

  private final LiveStage stage = new LiveStage();

  @BeforeEach
  void listen() {
    stage.announcer.listenedTo = true;
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private Announcing announcing() {
    return stage.system.announcing();
  }

  private Interview held() {
    Interview interview = stage.consented();
    Listener candidate = new Listener();
    stage.live().sit(interview.id(), candidate).finish();
    return stage.stored(interview);
  }

  private static EventId completed(Interview interview) {
    return new EventId(EventType.INTERVIEW_COMPLETED, interview.id(), interview.timeline().endedAt().orElseThrow());
  }

  private Job job(EventId event) {
    return announcing().list(ALL, 10).stream().filter(delivery -> delivery.event().equals(event)).findFirst().orElseThrow().job();
  }

  private static Duration waitAfter(EventId event, int attempts) {
    return Backoff.DELIVERY.after(new Job("announce", event.toString(), Job.State.RUNNING, attempts, Instant.EPOCH, Optional.empty()));
  }

  @Test
  void tellsOnceThatAnInterviewWasHeldToItsEnd() {
    Interview interview = held();
    stage.runDue(Announcing.ANNOUNCE);
    stage.runDue(Announcing.ANNOUNCE);
    assertEquals(List.of(InterviewEvent.of(completed(interview), interview)), stage.announcer.told);
    assertEquals(Job.State.DONE, job(completed(interview)).state());
  }

  @Test
  void tellsThatAnEvaluationIsThere() {
    Interview interview = held();
    stage.runDue(LiveWiring.EVALUATE);
    stage.runDue(Announcing.ANNOUNCE);
    assertEquals(Set.of(interview.id()), stage.announcer.told.stream().map(event -> event.id().interview()).collect(Collectors.toSet()));
    assertEquals(EnumSet.allOf(EventType.class), stage.announcer.told.stream().map(event -> event.id().type()).collect(Collectors.toSet()));
  }

  @Test
  void keepsNoEventWhenNobodyListens() {
    stage.announcer.listenedTo = false;
    Interview interview = held();
    stage.runDue(Announcing.ANNOUNCE);
    assertEquals(List.of(), announcing().list(ALL, 10));
    assertThrows(NotFound.class, () -> announcing().again(completed(interview)));
  }

  @Test
  void triesAgainLaterAndLater() {
    Interview interview = held();
    stage.announcer.failing = Optional.of(PortException.Kind.UNAVAILABLE);
    stage.runDue(Announcing.ANNOUNCE);
    assertEquals(
        new Job("announce", completed(interview).toString(), Job.State.WAITING, 1, stage.clock.instant().plus(waitAfter(completed(interview), 1)), Optional.of("the receiver answered 503")), job(completed(interview)));
    stage.clock.advance(Duration.ofSeconds(10));
    stage.runDue(Announcing.ANNOUNCE);
    assertEquals(stage.clock.instant().plus(waitAfter(completed(interview), 2)), job(completed(interview)).dueAt());
    stage.announcer.failing = Optional.empty();
    stage.clock.advance(Duration.ofSeconds(20));
    stage.runDue(Announcing.ANNOUNCE);
    assertEquals(1, stage.announcer.told.size());
  }

  @Test
  void givesUpAfterMoreThanADayAndTellsAgainWhenAPersonAsks() {
    Interview interview = held();
    stage.announcer.failing = Optional.of(PortException.Kind.UNAVAILABLE);
    Duration waited = Duration.ZERO;
    while (job(completed(interview)).state() == Job.State.WAITING) {
      stage.runDue(Announcing.ANNOUNCE);
      stage.clock.advance(Duration.ofHours(1));
      waited = waited.plusHours(1);
    }
    assertTrue(waited.compareTo(Duration.ofHours(24)) > 0, waited::toString);
    assertEquals(List.of(Job.State.FAILED), announcing().list(EnumSet.of(Job.State.FAILED), 10).stream().map(delivery -> delivery.job().state()).toList());
    stage.announcer.failing = Optional.empty();
    assertEquals(Job.State.WAITING, announcing().again(completed(interview)).job().state());
    stage.runDue(Announcing.ANNOUNCE);
    assertEquals(List.of(completed(interview)), stage.announcer.told.stream().map(InterviewEvent::id).toList());
  }

  @Test
  void givesUpAtOnceWhenTheOtherSideWantsToHearNoMore() {
    Interview interview = held();
    stage.announcer.failing = Optional.of(PortException.Kind.REFUSED);
    stage.runDue(Announcing.ANNOUNCE);
    assertEquals(Job.State.FAILED, job(completed(interview)).state());
  }

  @Test
  void doesNotAskForWhatNobodyIsTold() {
    Interview interview = held();
    stage.announcer.listenedTo = false;
    assertThrows(Conflict.class, () -> announcing().again(completed(interview)));
    assertEquals(Optional.empty(), announcing().worker());
  }

  @Test
  void tellsAfterARestartWhatADeadProcessDidNotAskFor() {
    Interview interview = stage.store().interviews().add(InterviewFixtures.completedInterview());
    stage.restart();
    stage.restart();
    stage.runDue(Announcing.ANNOUNCE);
    assertEquals(List.of(completed(interview)), stage.announcer.told.stream().map(InterviewEvent::id).toList());
  }
}
