package org.interviewkit.application;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketMerge;
import org.interviewkit.domain.assistant.TicketNumber;

/**
 * Bringing tickets together that speak of the same matter. Two tickets change one after the other: the one that takes first, the one that points last, and apart again the other
 * way round. When the process dies in between, a ticket holds a number that does not point to it; such a number is dropped as soon as it stands in the way, and the same call
 * again finishes what was begun. One merge of a process waits for the other, so that none drops a number another has just put down; several processes on one store could still make
 * a chain when they merge the same tickets within the same moment.
 */
public final class Merging {

  private final ReentrantLock one = new ReentrantLock();
  private final StoredTickets stored;
  private final AssistantLog log;

  Merging(StoredTickets stored, AssistantLog log) {
    this.stored = stored;
    this.log = log;
  }

  /**
   * Merges a ticket into another one: it is done and points there. The same again changes nothing.
   *
   * @param by the account that does it
   * @return the ticket that was merged
   * @throws InvalidInput if both are the same, or the other one has too many already
   * @throws NotFound if there is no such ticket; nothing is changed
   * @throws Conflict if one of them was merged elsewhere, or others were merged into the first; nothing is changed
   */
  public Ticket merge(TicketNumber number, TicketNumber into, String by) {
    return alone(() -> merged(number, into, by));
  }

  private Ticket merged(TicketNumber number, TicketNumber into, String by) {
    TicketMerge merge = new TicketMerge(number, into, by, log.now());
    merge.pointing(settled(number, by));
    requireOther(into);
    stored.change(into, "takes ticket " + number, merge::taken);
    try {
      return stored.change(number, "is merged into ticket " + into, merge::pointing);
    } catch (Conflict e) {
      stored.change(into, "lets ticket " + number + " go", merge::released);
      throw e;
    }
  }

  /**
   * Takes a ticket out again: it stands where it stood before.
   *
   * @param by the account that does it
   * @return the ticket
   * @throws NotFound if there is no such ticket
   * @throws Conflict if it is not merged
   */
  public Ticket unmerge(TicketNumber number, String by) {
    return alone(() -> apart(number, by));
  }

  private Ticket apart(TicketNumber number, String by) {
    Optional<TicketNumber> into = stored.require(number).handling().family().into();
    TicketNumber other = into.orElseThrow(() -> new Conflict("ticket " + number + " is not merged into another one"));
    TicketMerge merge = new TicketMerge(number, other, by, log.now());
    Ticket apart = stored.change(number, "is taken out of ticket " + other, merge::undone);
    stored.change(other, "lets ticket " + number + " go", merge::released);
    return apart;
  }

  private Ticket alone(Supplier<Ticket> change) {
    one.lock();
    try {
      return change.get();
    } finally {
      one.unlock();
    }
  }

  /** The ticket, without the numbers of such as do not point to it. */
  private Ticket settled(TicketNumber number, String by) {
    Ticket ticket = stored.require(number);
    List<TicketNumber> strangers =
        ticket.handling().family().merged().stream().filter(other -> !stored.require(other).handling().family().into().equals(Optional.of(number))).toList();
    for (TicketNumber stranger : strangers) {
      ticket = stored.change(number, "lets ticket " + stranger + " go", new TicketMerge(stranger, number, by, log.now())::released);
    }
    return ticket;
  }

  private void requireOther(TicketNumber into) {
    try {
      stored.require(into);
    } catch (NotFound e) {
      throw new InvalidInput("into", "into names no ticket: there is no ticket " + into);
    }
  }
}
