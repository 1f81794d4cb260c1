package org.interviewkit.domain.assistant;

import org.interviewkit.domain.Require;

/**
 * A ticket as it was read from what a visitor wrote; nothing is opened before the visitor has confirmed it.
 *
 * @param contact what is known of the visitor
 * @param anonymous whether the visitor wants to stay unknown
 * @param category one of the owner's categories
 * @param message the matter in the visitor's own words, 1–{@value TicketContent#MAX_MESSAGE} characters
 */
public record TicketDraft(Contact contact, boolean anonymous, String category, String message) {

  /** Checks every bound. */
  public TicketDraft {
    Require.present("contact", contact);
    Require.text("category", category, TicketContent.MAX_CATEGORY);
    Require.text("message", message, TicketContent.MAX_MESSAGE);
  }

  /** Whether it can be shown for confirmation: the visitor can be reached, or does not want to be. */
  public boolean isComplete() {
    return anonymous || contact.canBeReached();
  }

  /** With what else is known of the visitor. */
  public TicketDraft with(Contact newer) {
    return new TicketDraft(contact.with(newer), false, category, message);
  }

  /** Without anything that tells who wrote it. */
  public TicketDraft withoutIdentity() {
    return new TicketDraft(Contact.ANONYMOUS, true, category, message);
  }

  /** What the ticket will say. */
  public TicketContent content(String source) {
    return new TicketContent(contact, contact.canBeReached(), category, message, source);
  }
}
