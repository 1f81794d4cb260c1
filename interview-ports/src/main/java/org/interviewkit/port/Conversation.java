package org.interviewkit.port;

import java.time.Duration;
import java.util.Optional;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Transcript;

/**
 * The interviewer's side of one conversation. It need not remember what was said: the stored transcript comes with every request, so a conversation that was
 * lost is continued by opening another one. Used by one thread at a time.
 */
public interface Conversation extends AutoCloseable {

  /**
   * Has the interviewer say its next turn: the greeting when nothing was said, otherwise the answer to the candidate's last turn. Exactly one {@link
   * ConversationEvent.InterviewerSaid} or {@link ConversationEvent.Failed} follows, and {@link ConversationEvent.Ended} after a goodbye. When a drop came between
   * the candidate's turn and the answer, asking again with the same transcript gives the answer that was due.
   *
   * <p>In a spoken conversation {@link ConversationEvent.Interrupted} may come instead, and asking while the interviewer speaks changes nothing unless the transcript holds a
   * new turn that was typed.
   *
   * @param soFar everything stored so far
   * @param elapsed running time of the interview, pauses left out
   */
  void respond(Transcript soFar, Duration elapsed);

  /**
   * Steers the next turn. A later guidance replaces one that has not been followed. {@link ConversationEvent.GuidanceNotFollowed} tells, no later than the next
   * turn, that it cannot be followed.
   */
  void guide(SupervisorAction.Guide guidance);

  /** Has the interviewer wind up from the next turn on: invite the candidate's own questions, then say what happens next and goodbye. Again changes nothing. */
  void conclude();

  /** Has the interviewer say goodbye at once: one {@link ConversationEvent.InterviewerSaid}, then {@link ConversationEvent.Ended}. */
  void end(Transcript soFar);

  /** The way sound takes; present exactly when this conversation is spoken. The same one every time. */
  default Optional<AudioRelay> audio() {
    return Optional.empty();
  }

  /**
   * The way past this system; present exactly when sound goes it. {@link #audio} is present then as well and steers the conversation, but its ear hears no {@link
   * AudioEvent.Voice}, and what it is given to hear goes nowhere. The same one every time.
   */
  default Optional<DirectSound> direct() {
    return Optional.empty();
  }

  /** Lets go of everything; no event follows. Again changes nothing. */
  @Override
  void close();
}
