package org.interviewkit.local.interviewer;

import org.interviewkit.contract.ConversationsContract;
import org.interviewkit.port.Conversations;

final class LocalConversationsTest implements ConversationsContract {

  @Override
  public Conversations conversations() {
    return new LocalConversations();
  }
}
