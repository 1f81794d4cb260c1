package org.interviewkit.domain.assistant;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * What became of a visitor's message, as data: nobody has to look for phrases in the text.
 *
 * @param routing who answered and why
 * @param outOfScope whether the message lies outside of what the owner's documents cover
 * @param citations what the answer rests on; empty when it rests on no document
 * @param draft the ticket the visitor is asked to confirm, or empty
 * @param ticket the ticket that was opened, or empty
 */
public record Outcome(Routing routing, boolean outOfScope, List<Citation> citations, Optional<TicketDraft> draft, Optional<TicketNumber> ticket) {

  /** Checks presence and copies the list. */
  public Outcome {
    Require.present("routing", routing);
    citations = List.copyOf(citations);
  }

  /** Answered without documents and tickets. */
  public static Outcome of(Routing routing) {
    return new Outcome(routing, false, List.of(), Optional.empty(), Optional.empty());
  }
}
