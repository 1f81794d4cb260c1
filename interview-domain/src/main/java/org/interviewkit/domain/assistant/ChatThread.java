package org.interviewkit.domain.assistant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
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
 * @param handOver the person who has it instead of the assistant, or the wait for one; empty while the assistant answers
 */
public record ChatThread(
    ThreadId id,
    UUID visitor,
    Language language,
    List<Grant> grants,
    Optional<TicketDraft> draft,
    Instant createdAt,
    long version,
    Optional<HandOver> handOver) {

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

  /** A conversation that was opened just now. */
  public static ChatThread opened(ThreadId id, UUID visitor, Language language, Grant grant, Instant at) {
    return new ChatThread(id, visitor, language, List.of(grant), Optional.empty(), at, 0, Optional.empty());
  }

  /** The conversation with one more grant; the oldest makes room. */
  public ChatThread granting(Grant grant) {
    List<Grant> newest = Stream.concat(Stream.of(grant), grants.stream()).limit(MOST_GRANTS).toList();
    return new ChatThread(id, visitor, language, newest, draft, createdAt, version, handOver);
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
    return new ChatThread(id, visitor, language, grants, waiting, createdAt, version, handOver);
  }

  /** Whose it is. */
  public HandOver.State state() {
    return handOver.map(HandOver::state).orElse(HandOver.State.NONE);
  }

  /** The conversation while its visitor waits for a person; itself when it waits already or a person has it. */
  public ChatThread askingForPerson(Instant at) {
    return handOver.isPresent() ? this : standing(Optional.of(new HandOver(at, Optional.empty())));
  }

  /**
   * The conversation in a person's hands; itself when that person has it already.
   *
   * @throws Conflict if somebody else has it
   */
  public ChatThread takenBy(TeamMember person, Instant at) {
    return switch (state()) {
      case NONE, WAITING -> standing(Optional.of(new HandOver(at, Optional.of(person))));
      case PERSON -> requireHeldBy(person);
    };
  }

  /** The conversation as the assistant's again; itself when it is. */
  public ChatThread givenBack() {
    return handOver.isEmpty() ? this : standing(Optional.empty());
  }

  /**
   * The conversation, when this person has it.
   *
   * @throws Conflict if nobody or somebody else has it
   */
  public ChatThread requireHeldBy(TeamMember person) {
    if (handOver.filter(held -> held.isWith(person)).isPresent()) {
      return this;
    }
    String whose = handOver.flatMap(HandOver::person).map(other -> other.name() + " has it").orElse("nobody has taken it over");
    throw new Conflict("conversation " + id + " is not with " + person.name() + ": " + whose);
  }

  /**
   * The conversation, when no person has it.
   *
   * @throws Conflict if one has it
   */
  public ChatThread requireNotHeld() {
    handOver.flatMap(HandOver::person).ifPresent(person -> refuse(person.name() + " has it"));
    return this;
  }

  /** The same conversation as it stands after so many saves. For stores. */
  public ChatThread atVersion(long saves) {
    return new ChatThread(id, visitor, language, grants, draft, createdAt, saves, handOver);
  }

  private void refuse(String whose) {
    throw new Conflict("conversation " + id + " waits for nobody: " + whose);
  }

  private ChatThread standing(Optional<HandOver> now) {
    return new ChatThread(id, visitor, language, grants, draft, createdAt, version, now);
  }

  private boolean holds(String secretHash, Instant at) {
    return grants.stream().anyMatch(grant -> grant.secretHash().equals(secretHash) && at.isBefore(grant.expiresAt()));
  }
}
