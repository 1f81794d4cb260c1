package org.interviewkit.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.Coverage;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.transcript.Turn;

/** Something that happens in a live interview, as participants hear of it. Whatever an event speaks of has been stored before. */
public sealed interface LiveEvent {

  /**
   * The first event for every participant.
   *
   * @param interview as it stands now
   * @param lastPosition position of the last stored turn, 0 when there is none
   * @param clock what the clock shows
   * @param resumed whether something had been said before
   * @param spoken whether the interview is held by voice; writing is possible all the same
   * @param waitsForFinished whether the candidate has to say when a spoken turn is over
   * @param direct whether its sound goes between the device and the interviewer, by calls
   * @param recorded whether what is spoken is recorded
   */
  record Ready(Interview interview, int lastPosition, ClockReading clock, boolean resumed, boolean spoken, boolean waitsForFinished, boolean direct, boolean recorded)
      implements LiveEvent {}

  /** A turn was stored. */
  record TurnStored(Turn turn) implements LiveEvent {}

  /**
   * The candidate's turn is durable. Only the candidate hears this.
   *
   * @param clientId the identifier the device gave it, or empty
   */
  record Acknowledged(Optional<String> clientId, int position, Instant at) implements LiveEvent {}

  /** What the interviewer does: thinking about its next turn, or listening. */
  record InterviewerState(boolean thinking) implements LiveEvent {}

  /**
   * What the candidate does. Only observers hear this.
   *
   * @param typing whether an answer is being written or spoken
   */
  record CandidateState(boolean connected, boolean typing) implements LiveEvent {}

  /** What the clock shows. */
  record Clock(ClockReading reading) implements LiveEvent {}

  /** The interview came into another state. */
  record StatusChanged(Interview interview, ClockReading clock) implements LiveEvent {}

  /** A cycle of the supervisor, a command, or the outcome of one. Only observers hear this. */
  record Supervised(Supervision supervision) implements LiveEvent {}

  /**
   * Whose the interviewer's place is: heard when it changes, and after {@link Ready} when a person has it.
   *
   * @param person the name of the person who has it; empty when the AI has it
   */
  record HandedOver(Optional<String> person) implements LiveEvent {}

  /** How far the criteria are covered. Only observers hear this. */
  record Covered(List<Coverage> coverage) implements LiveEvent {}

  /**
   * Something did not work; the interview goes on.
   *
   * @param clientId the message it is about, or empty
   */
  record Problem(Trouble trouble, String message, Optional<String> clientId) implements LiveEvent {}

  /** What did not work. */
  enum Trouble {
    /** A turn could not be stored: it must be sent again. */
    SAVING_FAILED,
    /** Something that was spoken could not be stored yet; it is kept and tried again. */
    SAVING_DELAYED,
    /** The interviewer could not answer; it is tried again. */
    INTERVIEWER_UNAVAILABLE
  }
}
