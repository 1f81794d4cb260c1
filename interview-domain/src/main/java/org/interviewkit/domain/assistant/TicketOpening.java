package org.interviewkit.domain.assistant;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * How a ticket comes about.
 *
 * @param thread the conversation it comes from, or empty
 * @param message the position of the visitor's message that opens it, from 1; empty when it was opened beside the conversation. One message opens one ticket, however often it
 *     is looked at
 * @param at when
 * @param due by when somebody should have answered, or empty
 */
public record TicketOpening(Optional<ThreadId> thread, Optional<Integer> message, Instant at, Optional<Instant> due) {

  /** Checks every bound. */
  public TicketOpening {
    if (message.isPresent() && thread.isEmpty()) {
      throw new InvalidInput("message", "message " + message.get() + " is of no conversation");
    }
    message.ifPresent(position -> Require.between("message", position, 1, Integer.MAX_VALUE));
    Require.present("at", at);
  }

  /** Outside of any conversation, without a due time. */
  public static TicketOpening at(Instant at) {
    return new TicketOpening(Optional.empty(), Optional.empty(), at, Optional.empty());
  }

  /** By a message of a conversation, without a due time. */
  public static TicketOpening by(ThreadId thread, int message, Instant at) {
    return new TicketOpening(Optional.of(thread), Optional.of(message), at, Optional.empty());
  }
}
