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
   */
  record InterviewerSaid(String text, Optional<Prompt> prompt) implements ConversationEvent {}

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

  /** The interviewer has said goodbye: the interview is finished from its side. */
  record Ended() implements ConversationEvent {}
}
