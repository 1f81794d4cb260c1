package org.interviewkit.domain.assistant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.TicketChange.Kind;

/**
 * One ticket that speaks of the same matter as another one and goes into it. The other one takes it first, and only then does it point there: so neither chains nor circles come
 * about, whatever happens at the same time.
 *
 * @param ticket the one that is merged
 * @param into the one it is merged into
 * @param by whose account does it, 1–100 characters
 * @param at when
 */
public record TicketMerge(TicketNumber ticket, TicketNumber into, String by, Instant at) {

  /**
   * Checks every bound.
   *
   * @throws InvalidInput if it is the same ticket twice
   */
  public TicketMerge {
    Require.present("into", into);
    if (into.equals(ticket)) {
      throw new InvalidInput("into", "ticket " + ticket + " cannot be merged into itself");
    }
  }

  /**
   * The other ticket with this one merged into it, or itself when it is there already.
   *
   * @throws Conflict if the other one was merged itself
   * @throws InvalidInput if it would have more than {@value TicketFamily#MOST}
   */
  public Ticket taken(Ticket other) {
    TicketFamily family = other.handling().family();
    other.refuseIfMerged();
    return family.merged().contains(ticket) ? other : other.changed(other.handling().among(family.with(ticket)), change(ticket, into));
  }

  /**
   * This ticket pointing to the other one, and done. Itself when it points there already.
   *
   * @throws Conflict if others were merged into this one, or it was merged elsewhere
   */
  public Ticket pointing(Ticket own) {
    TicketFamily family = own.handling().family();
    if (family.into().equals(Optional.of(into))) {
      return own;
    }
    if (!family.merged().isEmpty()) {
      throw new Conflict("ticket " + ticket + " has other tickets merged into it: take them out first");
    }
    TicketFamily merged = new TicketFamily(Optional.of(into), Optional.of(own.status()), List.of());
    return own.to(TicketStatus.DONE, by, at).changed(own.handling().among(merged), change(ticket, into));
  }

  /** This ticket on its own again, where it stood before. Itself when it does not point to the other one. */
  public Ticket undone(Ticket own) {
    TicketFamily family = own.handling().family();
    if (!family.into().equals(Optional.of(into))) {
      return own;
    }
    Handling alone = own.handling().among(TicketFamily.ALONE);
    return own.with(alone).changed(alone, change(into, ticket)).to(family.before().orElse(own.status()), by, at);
  }

  /** The other ticket without this one, or itself when it is not there. */
  public Ticket released(Ticket other) {
    TicketFamily family = other.handling().family();
    return family.merged().contains(ticket) ? other.changed(other.handling().among(family.without(ticket)), change(into, ticket)) : other;
  }

  private TicketChange change(TicketNumber from, TicketNumber to) {
    return new TicketChange(at, by, Kind.MERGE, Optional.of(from.toString()), Optional.of(to.toString()));
  }
}
