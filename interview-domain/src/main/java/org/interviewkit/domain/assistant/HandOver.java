package org.interviewkit.domain.assistant;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * A conversation that is a person's and not the assistant's: the visitor waits for one, or one has it. The assistant says nothing until it is over.
 *
 * @param since since when the visitor waits, or since when the person has it
 * @param person who has it; empty while the visitor waits
 */
public record HandOver(Instant since, Optional<TeamMember> person) {

  /** Whose a conversation is. */
  public enum State {
    /** The assistant's. */
    NONE,
    /** The visitor waits for a person. */
    WAITING,
    /** A person's. */
    PERSON
  }

  /** Checks presence. */
  public HandOver {
    Require.present("since", since);
  }

  /** Whose the conversation is. */
  public State state() {
    return person.isPresent() ? State.PERSON : State.WAITING;
  }

  /** Whether this person has it. */
  public boolean isWith(TeamMember somebody) {
    return person.filter(somebody::isSame).isPresent();
  }

  /** Whether the visitor has waited so long that nobody seems to be free. */
  public boolean isOverdue(Instant now, Duration patience) {
    return person.isEmpty() && !now.isBefore(since.plus(patience));
  }
}
