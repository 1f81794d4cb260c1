package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.evaluation.Evidence;
import org.interviewkit.domain.evaluation.Quote;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Focus;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person of the hiring team in the place of a scripted interviewer. */
final class StandInTest {

  private static final String NAME = "Ada Weiß";

  private final LiveStage stage = new LiveStage();
  private final Listener candidate = new Listener();
  private final Interview interview = stage.consented();
  private final InterviewId id = interview.id();

  @AfterEach
  void close() {
    stage.close();
  }

  private Supervising supervising() {
    return stage.system.supervising();
  }

  private Transcript transcript() {
    return stage.store().transcripts().whole(id);
  }

  private List<Optional<String>> handOvers(Listener listener) {
    return listener.all(LiveEvent.HandedOver.class).stream().map(LiveEvent.HandedOver::person).toList();
  }

  @Test
  void theAiIsSilentUntilThePersonGivesThePlaceBack() {
    Seat seat = stage.live().sit(id, candidate);
    Supervision taken = supervising().takeOver(id, NAME, "ada");
    assertEquals(taken, supervising().takeOver(id, NAME, "ada"));
    assertEquals(Optional.of(taken), supervising().standIn(id));
    seat.say("Who are you?", Optional.of("c1"));
    Turn said = supervising().say(id, "I am Ada.", Optional.of("p1"), "ada");
    assertEquals(said, supervising().say(id, "I am Ada.", Optional.of("p1"), "ada"));
    seat.say("Nice to meet you, Ada.", Optional.empty());
    assertEquals(
        List.of(Speaker.ASSISTANT, Speaker.SYSTEM, Speaker.USER, Speaker.PERSON, Speaker.USER), transcript().turns().stream().map(Turn::speaker).toList());
    assertTrue(transcript().turns().get(1).content().startsWith(NAME), transcript().turns().get(1).content());
    assertEquals(transcript().turns(), candidate.turns());
    supervising().release(id, "ada", false);
    supervising().release(id, "ada", false);
    assertEquals(List.of("QUESTION after 2"), candidate.words().subList(6, candidate.words().size()));
    assertEquals(Speaker.SYSTEM, transcript().turns().get(5).speaker());
    assertEquals(List.of(Optional.of(NAME), Optional.empty()), handOvers(candidate));
    assertEquals(Optional.empty(), supervising().standIn(id));
  }

  @Test
  void onlyTheOneWhoHasThePlaceSpeaksAndGivesItBack() {
    assertThrows(Conflict.class, () -> supervising().takeOver(id, NAME, "ada"));
    stage.live().sit(id, candidate);
    assertThrows(Conflict.class, () -> supervising().say(id, "Hello", Optional.empty(), "ada"));
    supervising().takeOver(id, NAME, "ada");
    Conflict refused = assertThrows(Conflict.class, () -> supervising().takeOver(id, "Bo", "bo"));
    assertTrue(refused.getMessage().endsWith(NAME + " has taken it over"), refused.getMessage());
    assertThrows(Conflict.class, () -> supervising().say(id, "Hello", Optional.empty(), "bo"));
    assertThrows(Conflict.class, () -> supervising().release(id, "bo", false));
    assertThrows(InvalidInput.class, () -> supervising().say(id, "x".repeat(8_001), Optional.empty(), "ada"));
    assertThrows(InvalidInput.class, () -> supervising().say(id, " ", Optional.empty(), "ada"));
    supervising().release(id, "bo", true);
    assertEquals(Optional.empty(), supervising().standIn(id));
    assertThrows(InvalidInput.class, () -> supervising().takeOver(id, " ", "ada"));
  }

  @Test
  void aCandidatesMessageMayBearTheIdentifierOfAPersons() {
    Seat seat = stage.live().sit(id, candidate);
    supervising().takeOver(id, NAME, "ada");
    supervising().say(id, "I am Ada.", Optional.of("1"), "ada");
    seat.say("And I am Jo.", Optional.of("1"));
    assertEquals(List.of("I am Ada.", "And I am Jo."), candidate.words().subList(2, 4));
  }

  @Test
  void theSupervisorDoesNothingMeanwhileAndWhatItWantedIsOvertaken() {
    Seat seat = stage.live().sit(id, candidate);
    stage.clock.advance(Duration.ofMinutes(26));
    stage.cycle(interview);
    assertEquals(Effect.PENDING, stage.cycles(interview).get(0).effect());
    supervising().takeOver(id, NAME, "ada");
    assertEquals(Effect.SUPERSEDED, stage.cycles(interview).get(0).effect());
    assertEquals(Effect.APPLIED, stage.cycles(interview).get(1).effect());
    stage.clock.advance(Duration.ofMinutes(30));
    stage.cycle(interview);
    stage.endCheck(interview);
    assertEquals(2, stage.cycles(interview).size());
    assertEquals(InterviewStatus.IN_PROGRESS, stage.stored(interview).status());
    seat.say("Still here", Optional.empty());
    supervising().release(id, "ada", false);
    stage.cycle(interview);
    assertTrue(stage.cycles(interview).get(3).ruling().action() instanceof SupervisorAction.End);
  }

  @Test
  void aPersonsGuidanceWaitsForTheAi() {
    Seat seat = stage.live().sit(id, candidate);
    supervising().takeOver(id, NAME, "ada");
    Supervision guidance = supervising().guide(id, "ask about bread", "bo");
    assertEquals(Focus.INSTRUCTION, ((SupervisorAction.Guide) guidance.ruling().action()).focus());
    seat.say("Hm", Optional.empty());
    assertEquals(List.of(), stage.interviewer.told);
    supervising().release(id, "ada", false);
    assertEquals(List.of("guide ask about bread"), stage.interviewer.told);
  }

  @Test
  void aTurnThatWasBeingThoughtOfIsNeverSaid() {
    stage.interviewer.holdsBack = true;
    Seat seat = stage.live().sit(id, candidate);
    stage.interviewer.speak();
    seat.say("I bake bread", Optional.empty());
    supervising().takeOver(id, NAME, "ada");
    stage.interviewer.speak();
    assertEquals(1, transcript().of(Speaker.ASSISTANT).size());
    stage.interviewer.holdsBack = false;
    supervising().release(id, "ada", false);
    assertEquals("QUESTION after 1", transcript().last().orElseThrow().content());
  }

  @Test
  void staysThePersonsWhenTheCandidateComesBackAndWhenTheProcessDies() {
    Seat seat = stage.live().sit(id, candidate);
    supervising().takeOver(id, NAME, "ada");
    seat.leave();
    supervising().say(id, "Are you there?", Optional.empty(), "ada");
    stage.restart();
    Listener again = new Listener();
    Seat back = stage.live().sit(id, again);
    assertEquals(List.of(Optional.of(NAME)), handOvers(again));
    back.resume(0);
    back.say("Yes!", Optional.empty());
    assertEquals(1, transcript().of(Speaker.ASSISTANT).size());
    supervising().release(id, "ada", false);
    assertEquals(2, transcript().of(Speaker.ASSISTANT).size());
  }

  @Test
  void theInterviewCanBeEndedWithAGoodbye() {
    stage.live().sit(id, candidate);
    supervising().takeOver(id, NAME, "ada");
    supervising().finish(id, "ada");
    assertEquals("goodbye", transcript().last().orElseThrow().content());
    assertEquals(InterviewStatus.COMPLETED, stage.stored(interview).status());
    assertEquals(Optional.empty(), supervising().standIn(id));
    assertThrows(Conflict.class, () -> supervising().takeOver(id, NAME, "ada"));
  }

  @Test
  void whatAPersonSaysIsNoAnswerAndNoEvidence() {
    Seat seat = stage.live().sit(id, candidate);
    seat.say("I bake bread every day", Optional.empty());
    supervising().takeOver(id, NAME, "ada");
    supervising().say(id, "You are an excellent baker", Optional.empty(), "ada");
    seat.say("Thank you very much", Optional.empty());
    Transcript said = transcript();
    int persons = said.of(Speaker.PERSON).get(0).position();
    assertEquals(Optional.empty(), Evidence.find(new Quote(persons, "You are an excellent baker"), said));
    assertEquals(Map.of("q1", List.of(said.of(Speaker.USER).get(0))), said.answers());
  }

  @Test
  void observersHearOfItAndTheCommandsAreKept() {
    stage.live().sit(id, candidate);
    Listener recruiter = new Listener();
    stage.live().observe(id, recruiter);
    supervising().takeOver(id, NAME, "ada");
    supervising().release(id, "ada", false);
    assertEquals(List.of(Optional.of(NAME), Optional.empty()), handOvers(recruiter));
    assertEquals(List.of("TAKE_OVER", "RELEASE"), stage.cycles(interview).stream().map(record -> record.ruling().action().label()).toList());
    assertEquals(List.of("ada", "ada"), stage.cycles(interview).stream().map(Supervision::by).toList());
  }
}
