package org.interviewkit.port;

import java.util.Optional;
import org.interviewkit.domain.transcript.Prompt;

/** Something that happens on the interviewer's side. */
public sealed interface ConversationEvent {

  /**
   * The interviewer said a turn.
   *
   * @param text the words, 1–8,000 characters
   * @param prompt what it asks for, or empty if the interviewer cannot say
   * @param item the turn's identifier among the sounds, if it was spoken
   */
  record InterviewerSaid(String text, Optional<Prompt> prompt, Optional<String> item) implements ConversationEvent {

    /** A turn without a sound. */
    public InterviewerSaid(String text, Optional<Prompt> prompt) {
      this(text, prompt, Optional.empty());
    }
  }

  /**
   * The last guidance cannot be followed.
   *
   * @param reason why, in one English sentence
   */
  record GuidanceNotFollowed(String reason) implements ConversationEvent {}

  /**
   * The interviewer could not answer. The transcript is untouched; asking again may help.
   *
   * @param reason why, in one English sentence without candidate text
   */
  record Failed(String reason) implements ConversationEvent {}

  /**
   * The candidate speaks, or makes a pause. Only in spoken conversations, like all that follow but the last.
   *
   * @param active whether words are being spoken
   */
  record CandidateSpeaks(boolean active) implements ConversationEvent {}

  /** The candidate has finished a turn by voice: an answer is due, before its words are known. {@link CandidateSaid} or {@link NotUnderstood} follows in the turn's place. */
  record CandidateFinished() implements ConversationEvent {}

  /**
   * What the candidate said by voice. Comes in the order in which things were said, once for each turn.
   *
   * @param id the turn's identifier, 1–64 characters; the same one is the same turn
   * @param words as they were understood, 1–8,000 characters
   */
  record CandidateSaid(String id, String words) implements ConversationEvent {}

  /** The words of a turn by voice could not be made out, and will hardly come any more. */
  record NotUnderstood() implements ConversationEvent {}

  /** The candidate began to speak before anything of the answer was heard: there is no turn of the interviewer. */
  record Interrupted() implements ConversationEvent {}

  /**
   * The interviewer is away for a moment and comes back by itself; nothing need be asked again.
   *
   * @param reason why, in one English sentence without candidate text
   * @param overloaded whether it is away because too many want something of it
   */
  record Away(String reason, boolean overloaded) implements ConversationEvent {}

  /** The interviewer is there again. */
  record Back() implements ConversationEvent {}

  /**
   * Somebody on the candidate's side has changed, past this system, how the interviewer acts. It has been put right.
   *
   * @param what what was done, in one English sentence without candidate text
   * @param ended whether it was done again, and the call has been ended for it
   */
  record Meddled(String what, boolean ended) implements ConversationEvent {}

  /**
   * The interviewer has read and written. Comes whenever its service says so, in no order with what is said.
   *
   * @param tokens how much, since it last said so
   */
  record Spent(Reasoner.Tokens tokens) implements ConversationEvent {}

  /** The interviewer has said goodbye: the interview is finished from its side. */
  record Ended() implements ConversationEvent {}
}
