package org.interviewkit.domain.assistant;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * What somebody of the team answered the visitor.
 *
 * @param at when it was written
 * @param by who
 * @param text 1–{@value #MAX} characters
 * @param clientId the sender's own name for it, so that it is taken once however often it is sent; 1–64 characters, or empty
 * @param inThread whether it goes into the visitor's conversation
 * @param delivery how far it has come by e-mail
 */
public record TicketReply(Instant at, TeamMember by, String text, Optional<String> clientId, boolean inThread, Delivery delivery) {

  /** The longest reply, in characters: a full page. */
  public static final int MAX = 4_000;

  /** Checks every bound, and that it goes somewhere. */
  public TicketReply {
    Require.present("at", at);
    Require.present("by", by);
    Require.text("text", text, MAX);
    clientId.ifPresent(name -> Require.text("client_id", name, 64));
    Require.present("delivery", delivery);
    if (!inThread && delivery.state() == Delivery.State.NONE) {
      throw new InvalidInput("by_email", "by_email and in_thread are both false: a reply goes one way at least; what stays in the team is a note");
    }
  }

  /** Whether it goes by e-mail. */
  public boolean byEmail() {
    return delivery.state() != Delivery.State.NONE;
  }

  /** The same reply, further on its way. */
  public TicketReply with(Delivery later) {
    return new TicketReply(at, by, text, clientId, inThread, later);
  }
}
