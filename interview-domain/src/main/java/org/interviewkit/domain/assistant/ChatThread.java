package org.interviewkit.domain.assistant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;

/**
 * A visitor's conversation with the assistant. What was said is kept beside it, message by message.
 *
 * @param id identifier
 * @param visitor a pseudonym: the same for all conversations of one browser that says so, and no way in
 * @param language the language of the page
 * @param grants who may take part, newest first, at most {@value #MOST_GRANTS}
 * @param draft the ticket that waits for the visitor's confirmation, or empty
 * @param createdAt when it was opened
 * @param version how often it was saved, from 0; a save with a stale version is refused
 */
public record ChatThread(
    ThreadId id, UUID visitor, Language language, List<Grant> grants, Optional<TicketDraft> draft, Instant createdAt, long version) {

  /** The most grants at a time: several pages of one site may be open. */
  public static final int MOST_GRANTS = 8;

  /** Checks presence and copies the list. */
  public ChatThread {
    Require.present("id", id);
    Require.present("visitor", visitor);
    Require.present("language", language);
    grants = List.copyOf(Require.size("grants", grants, 1, MOST_GRANTS));
    Require.present("createdAt", createdAt);
  }

  /** The conversation with one more grant; the oldest makes room. */
  public ChatThread granting(Grant grant) {
    List<Grant> newest = Stream.concat(Stream.of(grant), grants.stream()).limit(MOST_GRANTS).toList();
    return new ChatThread(id, visitor, language, newest, draft, createdAt, version);
  }

  /** Whether a secret with this hash is good now. */
  public boolean admits(String secretHash, Instant now) {
    return holds(secretHash, now);
  }

  /** Whether a secret with this hash can be exchanged for a new one: up to {@code grace} after it ended. */
  public boolean renews(String secretHash, Instant now, Duration grace) {
    return holds(secretHash, now.minus(grace));
  }

  /** The conversation with a ticket that waits for confirmation, or with none. */
  public ChatThread drafting(Optional<TicketDraft> waiting) {
    return new ChatThread(id, visitor, language, grants, waiting, createdAt, version);
  }

  /** The same conversation as it stands after so many saves. For stores. */
  public ChatThread atVersion(long saves) {
    return new ChatThread(id, visitor, language, grants, draft, createdAt, saves);
  }

  private boolean holds(String secretHash, Instant at) {
    return grants.stream().anyMatch(grant -> grant.secretHash().equals(secretHash) && at.isBefore(grant.expiresAt()));
  }
}
