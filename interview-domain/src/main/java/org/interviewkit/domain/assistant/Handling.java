package org.interviewkit.domain.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * What the team did with a ticket.
 *
 * @param owner the account that looks after it, 1–{@value #MAX_OWNER} characters, or empty
 * @param due by when somebody should have answered, or empty
 * @param notes what the team wrote down, oldest first, at most {@value #MOST_NOTES}
 * @param replies what the visitor was answered, oldest first, at most {@value #MOST_REPLIES}; a reply's number is its place, from 1
 * @param family which tickets speak of the same matter
 * @param changes every change but those of the status, oldest first, at most {@value #MOST_CHANGES}
 */
public record Handling(
    Optional<String> owner, Optional<Instant> due, List<TicketNote> notes, List<TicketReply> replies, TicketFamily family, List<TicketChange> changes) {

  /** The longest name of an account, in characters. */
  public static final int MAX_OWNER = 100;

  /** The most notes. */
  public static final int MOST_NOTES = 100;

  /** The most replies. */
  public static final int MOST_REPLIES = 100;

  /** The most changes that are kept; older ones are forgotten. */
  public static final int MOST_CHANGES = 300;

  /** Nothing was done yet. */
  public static final Handling NONE = new Handling(Optional.empty(), Optional.empty(), List.of(), List.of(), TicketFamily.ALONE, List.of());

  /** Checks every bound. */
  public Handling {
    owner.ifPresent(name -> Require.text("owner", name, MAX_OWNER));
    notes = List.copyOf(Require.size("notes", notes, 0, MOST_NOTES));
    replies = List.copyOf(Require.size("replies", replies, 0, MOST_REPLIES));
    Require.present("family", family);
    changes = List.copyOf(Require.size("changes", changes, 0, MOST_CHANGES));
  }

  Handling ownedBy(Optional<String> wanted) {
    return new Handling(wanted, due, notes, replies, family, changes);
  }

  Handling dueAt(Optional<Instant> wanted) {
    return new Handling(owner, wanted, notes, replies, family, changes);
  }

  Handling noting(TicketNote note) {
    return new Handling(owner, due, and(notes, note), replies, family, changes);
  }

  Handling replying(TicketReply reply) {
    return new Handling(owner, due, notes, and(replies, reply), family, changes);
  }

  Handling delivering(int number, Delivery delivery) {
    List<TicketReply> all = new ArrayList<>(replies);
    all.set(number - 1, all.get(number - 1).with(delivery));
    return new Handling(owner, due, notes, all, family, changes);
  }

  Handling among(TicketFamily relatives) {
    return new Handling(owner, due, notes, replies, relatives, changes);
  }

  Handling remembering(TicketChange change) {
    List<TicketChange> all = and(changes, change);
    return new Handling(owner, due, notes, replies, family, all.subList(Math.max(0, all.size() - MOST_CHANGES), all.size()));
  }

  private static <T> List<T> and(List<T> some, T last) {
    List<T> all = new ArrayList<>(some);
    all.add(last);
    return all;
  }
}
