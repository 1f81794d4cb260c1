package org.interviewkit.domain.assistant;

import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * What a ticket says.
 *
 * @param contact who wrote it; may be anonymous
 * @param wantsReply whether an answer is wanted; only possible with a way to reach them
 * @param category one of the owner's categories, 1–{@value #MAX_CATEGORY} characters
 * @param message the matter, 1–{@value #MAX_MESSAGE} characters
 * @param source where it came from, for example {@code widget} or {@code chat}, at most 80 characters
 */
public record TicketContent(Contact contact, boolean wantsReply, String category, String message, String source) {

  /** The longest category, in characters. */
  public static final int MAX_CATEGORY = 80;

  /** The longest message, in characters: a full page. */
  public static final int MAX_MESSAGE = 4_000;

  /** Checks every bound. */
  public TicketContent {
    Require.present("contact", contact);
    if (wantsReply && !contact.canBeReached()) {
      throw new InvalidInput("contact", "contact is empty, but a reply is wanted: an e-mail address or a telephone number is needed");
    }
    Require.text("category", category, MAX_CATEGORY);
    Require.text("message", message, MAX_MESSAGE);
    Require.optionalText("source", source, 80);
  }

  /** Why an answer cannot go by e-mail, in words that follow the ticket's number; empty when it can. Whoever asked for no answer gets none, though an address is known. */
  public Optional<String> obstacleToMail() {
    if (contact.email().isEmpty()) {
      return Optional.of(contact.isAnonymous() ? "is anonymous" : "has no e-mail address");
    }
    return wantsReply ? Optional.empty() : Optional.of("wants no reply");
  }

  /** The same under another category. */
  public TicketContent under(String other) {
    return new TicketContent(contact, wantsReply, other, message, source);
  }
}
