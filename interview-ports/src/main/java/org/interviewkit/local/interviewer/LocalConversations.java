package org.interviewkit.local.interviewer;

import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.port.Conversation;
import org.interviewkit.port.ConversationListener;
import org.interviewkit.port.Conversations;

/**
 * The built-in interviewer. It works by rules: it asks the plan's questions, listens for what an answer leaves out, takes what is no answer for what it is, and keeps
 * to the clock. The same briefing, transcript and elapsed time give the same turn, on any machine, at any time. It needs no network, no model and no memory of its own.
 */
public final class LocalConversations implements Conversations {

  @Override
  public Conversation open(Briefing briefing, ConversationListener listener) {
    return new LocalConversation(briefing, listener);
  }
}
