package org.interviewkit.domain.assistant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.TicketChange.Kind;

/**
 * Something a person has to look at. A ticket that was merged into another one cannot be changed before it was taken out again: each such wish is a {@link Conflict}.
 *
 * @param number what people call it
 * @param content what it says; of this only the category can change
 * @param status where it stands
 * @param thread the conversation it came from, or empty
 * @param createdAt when it was opened
 * @param history every change of its status, oldest first; {@link #changes} has the others as well
 * @param version how often it was saved, from 0; a save with a stale version is refused
 * @param message the position of the message that opened it in its conversation, or empty
 * @param handling what the team did with it
 */
public record Ticket(
    TicketNumber number,
    TicketContent content,
    TicketStatus status,
    Optional<ThreadId> thread,
    Instant createdAt,
    List<Change> history,
    long version,
    Optional<Integer> message,
    Handling handling) {

  /** The most changes that are kept; older ones are forgotten. */
  public static final int MOST_CHANGES = 200;

  /** The latest a ticket can be due, counted from when it was opened. */
  public static final Duration LATEST = Duration.ofDays(3_660);

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
    Require.present("handling", handling);
  }

  /** A ticket that was opened just now. */
  public static Ticket opened(TicketNumber number, TicketContent content, TicketOpening how) {
    return new Ticket(number, content, TicketStatus.OPEN, how.thread(), how.at(), List.of(), 0, how.message(), Handling.NONE.dueAt(how.due()));
  }

  /** The ticket in another status, or itself when it stands there already. */
  public Ticket to(TicketStatus wanted, String by, Instant at) {
    if (status == wanted) {
      return this;
    }
    refuseIfMerged();
    List<Change> changes = new ArrayList<>(history.subList(Math.max(0, history.size() + 1 - MOST_CHANGES), history.size()));
    changes.add(new Change(at, by, wanted));
    return new Ticket(number, content, wanted, thread, createdAt, changes, version, message, handling);
  }

  /** The ticket in somebody's care, or in nobody's; itself when it is so already. */
  public Ticket ownedBy(Optional<String> owner, String by, Instant at) {
    return handling.owner().equals(owner) ? this : changed(handling.ownedBy(owner), new TicketChange(at, by, Kind.OWNER, handling.owner(), owner));
  }

  /**
   * The ticket with another due time, or with none; itself when it is so already.
   *
   * @throws InvalidInput if it would be due before it was opened, or later than {@link #LATEST}
   */
  public Ticket dueAt(Optional<Instant> due, String by, Instant at) {
    if (due.isPresent() && (due.get().isBefore(createdAt) || due.get().isAfter(createdAt.plus(LATEST)))) {
      throw new InvalidInput("due_at", "due_at is out of range: allowed from the opening of the ticket, " + createdAt + ", to " + LATEST.toDays() + " days later");
    }
    TicketChange change = new TicketChange(at, by, Kind.DUE, handling.due().map(Instant::toString), due.map(Instant::toString));
    return handling.due().equals(due) ? this : changed(handling.dueAt(due), change);
  }

  /** The ticket under another category, or itself when it is there already. */
  public Ticket under(String category, String by, Instant at) {
    if (content.category().equals(category)) {
      return this;
    }
    Ticket changed = changed(handling, new TicketChange(at, by, Kind.CATEGORY, Optional.of(content.category()), Optional.of(category)));
    return new Ticket(number, content.under(category), status, thread, createdAt, history, version, message, changed.handling);
  }

  /** The ticket with one more note. */
  public Ticket noting(TicketNote note) {
    return changed(handling.noting(note), new TicketChange(note.at(), note.by(), Kind.NOTE, Optional.empty(), Optional.empty()));
  }

  /**
   * The ticket with one more reply, which waits to be delivered; itself when a reply with the same client id is there.
   *
   * @throws Conflict if the reply cannot go the way it is to go: by e-mail to somebody who left no address or wants no reply, or into a conversation that is not there
   */
  public Ticket replying(TicketReply reply) {
    if (reply.clientId().isPresent() && handling.replies().stream().anyMatch(other -> other.clientId().equals(reply.clientId()))) {
      return this;
    }
    Optional<String> obstacle = reply.byEmail() ? content.obstacleToMail() : Optional.empty();
    if (obstacle.isPresent()) {
      throw new Conflict("ticket " + number + " " + obstacle.get() + ": it cannot be answered by e-mail");
    }
    if (reply.inThread() && thread.isEmpty()) {
      throw new Conflict("ticket " + number + " came from no conversation: it cannot be answered in one");
    }
    String ways = String.join(", ", Stream.of(reply.byEmail() ? "email" : "", reply.inThread() ? "thread" : "").filter(way -> !way.isEmpty()).toList());
    return changed(handling.replying(reply), new TicketChange(reply.at(), reply.by().account(), Kind.REPLY, Optional.empty(), Optional.of(ways)));
  }

  /** The ticket with what became of a reply by e-mail, by its number from 1. */
  public Ticket delivering(int reply, Delivery delivery) {
    return with(handling.delivering(reply, delivery));
  }

  /** Whether it was merged into another one. */
  public boolean isMerged() {
    return handling.family().into().isPresent();
  }

  /** Whether it still waits though its due time has come. */
  public boolean isOverdue(Instant now) {
    return status == TicketStatus.OPEN && handling.due().map(due -> due.isBefore(now)).orElse(false);
  }

  /** Every change, oldest first. */
  public List<TicketChange> changes() {
    List<TicketChange> all = new ArrayList<>(handling.changes());
    TicketStatus before = history.isEmpty() ? status : opposite(history.get(0).to());
    for (Change change : history) {
      all.add(new TicketChange(change.at(), change.by(), Kind.STATUS, Optional.of(before.label()), Optional.of(change.to().label())));
      before = change.to();
    }
    return all.stream().sorted(Comparator.comparing(TicketChange::at)).toList();
  }

  /** The same ticket as it stands after so many saves. For stores. */
  public Ticket atVersion(long saves) {
    return new Ticket(number, content, status, thread, createdAt, history, saves, message, handling);
  }

  Ticket changed(Handling next, TicketChange change) {
    refuseIfMerged();
    return with(next.remembering(change));
  }

  Ticket with(Handling next) {
    return new Ticket(number, content, status, thread, createdAt, history, version, message, next);
  }

  void refuseIfMerged() {
    handling.family().into().ifPresent(
        other -> {
          throw new Conflict("ticket " + number + " is merged into ticket " + other + ": work on that one, or take this one out first");
        });
  }

  private static TicketStatus opposite(TicketStatus status) {
    return status == TicketStatus.OPEN ? TicketStatus.DONE : TicketStatus.OPEN;
  }
}
