package org.interviewkit.domain.assistant;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * One message of a conversation.
 *
 * @param position its place, from 1 without gaps
 * @param at when it was said
 * @param author who said it
 * @param text what was said; at most {@value #MAX_VISITOR} characters of a visitor, {@value #MAX} of others
 * @param clientId the sender's own name for it, so that it is taken once however often it is sent; at most 64 characters, or empty
 * @param outcome what became of the message before; there exactly when the assistant says it
 * @param name the name visitors see, 1–100 characters; there exactly when a person of the team says it
 */
public record Message(
    int position, Instant at, Author author, String text, Optional<String> clientId, Optional<Outcome> outcome, Optional<String> name) {

  /** The longest message a visitor can write, in characters: a full page. */
  public static final int MAX_VISITOR = 4_000;

  /** The longest message at all, in characters. */
  public static final int MAX = 8_000;

  /** Checks every bound. */
  public Message {
    if (position < 1) {
      throw new InvalidInput("position", "position " + position + ": allowed from 1");
    }
    Require.present("at", at);
    Require.present("author", author);
    Require.text("text", text, author == Author.VISITOR ? MAX_VISITOR : MAX);
    clientId.ifPresent(id -> Require.text("clientId", id, 64));
    if (outcome.isPresent() != (author == Author.ASSISTANT)) {
      throw new InvalidInput("outcome", "outcome belongs to what the assistant says, and to nothing else: here with " + author);
    }
    if (name.isPresent() != (author == Author.PERSON)) {
      throw new InvalidInput("name", "name belongs to what a person of the team says, and to nothing else: here with " + author);
    }
    name.ifPresent(shown -> Require.text("name", shown, TeamMember.MAX_NAME));
  }

  /** What a visitor wrote. */
  public static Message ofVisitor(int position, Instant at, String text, Optional<String> clientId) {
    return new Message(position, at, Author.VISITOR, text, clientId, Optional.empty(), Optional.empty());
  }

  /** What the assistant answered. */
  public static Message ofAssistant(int position, Instant at, String text, Outcome outcome) {
    return new Message(position, at, Author.ASSISTANT, text, Optional.empty(), Optional.of(outcome), Optional.empty());
  }

  /** What a person of the team wrote. */
  public static Message ofPerson(int position, Instant at, TeamMember person, String text, Optional<String> clientId) {
    return new Message(position, at, Author.PERSON, text, clientId, Optional.empty(), Optional.of(person.name()));
  }

  /** Whether this is what its author sent under this name of the author's own. */
  public boolean isSent(Author by, String sentAs) {
    return author == by && clientId.equals(Optional.of(sentAs));
  }
}
