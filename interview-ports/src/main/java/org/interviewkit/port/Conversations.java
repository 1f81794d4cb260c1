package org.interviewkit.port;

import org.interviewkit.domain.interview.Briefing;

/** Opens conversations with candidates: who speaks. */
public interface Conversations {

  /**
   * Opens the interviewer's side of a conversation, or opens it again after a drop. Nothing is said yet.
   *
   * @param briefing who, for what, with which questions and limits
   * @param listener hears what happens; called by one thread at a time, possibly the one that calls the conversation
   * @throws PortException if it cannot be opened; there is then nothing to close
   */
  Conversation open(Briefing briefing, ConversationListener listener);
}
