package org.interviewkit.domain.assistant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * Which tickets speak of the same matter. One level deep: a ticket that was merged into another one has none merged into itself.
 *
 * @param into the ticket this one was merged into, or empty
 * @param before where this one stood before; there exactly when it was merged
 * @param merged the tickets that were merged into this one, in that order, at most {@value #MOST}
 */
public record TicketFamily(Optional<TicketNumber> into, Optional<TicketStatus> before, List<TicketNumber> merged) {

  /** The most tickets that can be merged into one. */
  public static final int MOST = 50;

  /** On its own. */
  public static final TicketFamily ALONE = new TicketFamily(Optional.empty(), Optional.empty(), List.of());

  /** Checks every bound. */
  public TicketFamily {
    merged = List.copyOf(Require.size("merged", merged, 0, MOST));
    if (into.isPresent() != before.isPresent() || into.isPresent() && !merged.isEmpty()) {
      throw new InvalidInput("into", "a ticket that was merged knows where it stood before and has no ticket merged into itself");
    }
  }

  /** With one more ticket merged into it, or itself when it is there already. */
  TicketFamily with(TicketNumber number) {
    return merged.contains(number) ? this : new TicketFamily(into, before, Stream.concat(merged.stream(), Stream.of(number)).toList());
  }

  /** Without a ticket that was merged into it. */
  TicketFamily without(TicketNumber number) {
    return new TicketFamily(into, before, merged.stream().filter(other -> !other.equals(number)).toList());
  }
}
