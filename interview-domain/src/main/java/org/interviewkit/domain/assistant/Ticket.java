package org.interviewkit.domain.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * Something a person has to look at.
 *
 * @param number what people call it
 * @param content what it says; never changed
 * @param status where it stands
 * @param thread the conversation it came from, or empty
 * @param createdAt when it was opened
 * @param history every change of its status, oldest first
 * @param version how often it was saved, from 0; a save with a stale version is refused
 */
public record Ticket(
    TicketNumber number, TicketContent content, TicketStatus status, Optional<ThreadId> thread, Instant createdAt, List<Change> history, long version) {

  /** The most changes that are kept; older ones are forgotten. */
  public static final int MOST_CHANGES = 200;

  /**
   * One change of the status.
   *
   * @param at when
   * @param by whose account did it, 1–100 characters
   * @param to the status since
   */
  public record Change(Instant at, String by, TicketStatus to) {

    /** Checks every bound. */
    public Change {
      Require.present("at", at);
      Require.text("by", by, 100);
      Require.present("to", to);
    }
  }

  /** Checks presence and copies the list. */
  public Ticket {
    Require.present("number", number);
    Require.present("content", content);
    Require.present("status", status);
    Require.present("createdAt", createdAt);
    history = List.copyOf(Require.size("history", history, 0, MOST_CHANGES));
  }

  /** A ticket that was opened just now. */
  public static Ticket opened(TicketNumber number, TicketContent content, Optional<ThreadId> thread, Instant at) {
    return new Ticket(number, content, TicketStatus.OPEN, thread, at, List.of(), 0);
  }

  /** The ticket in another status, or itself when it stands there already. */
  public Ticket to(TicketStatus wanted, String by, Instant at) {
    if (status == wanted) {
      return this;
    }
    List<Change> changes = new ArrayList<>(history.subList(Math.max(0, history.size() + 1 - MOST_CHANGES), history.size()));
    changes.add(new Change(at, by, wanted));
    return new Ticket(number, content, wanted, thread, createdAt, changes, version);
  }

  /** The same ticket as it stands after so many saves. For stores. */
  public Ticket atVersion(long saves) {
    return new Ticket(number, content, status, thread, createdAt, history, saves);
  }
}
