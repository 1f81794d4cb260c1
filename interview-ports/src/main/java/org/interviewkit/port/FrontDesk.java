package org.interviewkit.port;

/**
 * The keepers of the website assistant, which an operator swaps together.
 *
 * @param threads keeps conversations
 * @param tickets keeps tickets
 * @param feedback keeps feedback
 * @param log keeps what the assistant did
 * @param shelf keeps the owner's documents
 */
public record FrontDesk(Threads threads, Tickets tickets, FeedbackEntries feedback, LogEntries log, ShelfDocuments shelf) {

  /** The same keepers with another one of the log. */
  public FrontDesk with(LogEntries other) {
    return new FrontDesk(threads, tickets, feedback, other, shelf);
  }
}
