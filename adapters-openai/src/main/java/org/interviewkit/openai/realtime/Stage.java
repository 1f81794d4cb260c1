package org.interviewkit.openai.realtime;

import org.interviewkit.port.AudioEvent;
import org.interviewkit.port.ConversationEvent;

/** Where a {@link Dialogue} acts: the service, the system and the candidate's ear. Nothing here waits. */
interface Stage {

  /** Says something to the service. Without a connection it is dropped: a new one is told everything again. */
  void send(String event);

  /** Tells the system, in order. */
  void tell(ConversationEvent event);

  /** Lets the candidate hear something. */
  void sound(AudioEvent event);

  /** Somebody on the candidate's side has done something to the interviewer, for the first time or not; it has been undone. */
  void meddled(String what, boolean again);

  /** Has another connection take the place of this one: at once when it is broken, otherwise as soon as the other one is there. */
  void reconnect(boolean broken);
}
