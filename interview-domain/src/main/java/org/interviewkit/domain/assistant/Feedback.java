package org.interviewkit.domain.assistant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.Require;

/**
 * What somebody thinks of an answer. Holds no name and no address.
 *
 * @param id identifier
 * @param kind whether a visitor or the team gave it
 * @param sessionId the conversation as the sender names it, at most 100 characters; may be empty and is not checked
 * @param userQuestion what was asked, at most {@value #MAX_TEXT} characters, or empty
 * @param assistantReply what was answered, at most {@value Message#MAX} characters, or empty
 * @param category for example {@code out_of_scope}, 1–80 characters
 * @param comment free text, at most {@value #MAX_TEXT} characters, or empty
 * @param rating 1 (bad) to 5 (good), or empty
 * @param at when it was given
 */
public record Feedback(
    UUID id,
    Kind kind,
    String sessionId,
    String userQuestion,
    String assistantReply,
    String category,
    String comment,
    Optional<Integer> rating,
    Instant at) {

  /** The longest question and comment, in characters. */
  public static final int MAX_TEXT = 4_000;

  /** Who gave it. */
  public enum Kind {
    /** A visitor. */
    PUBLIC_FEEDBACK,
    /** Somebody of the team. */
    ADMIN_FEEDBACK
  }

  /** Checks every bound. */
  public Feedback {
    Require.present("id", id);
    Require.present("kind", kind);
    Require.optionalText("sessionId", sessionId, 100);
    Require.optionalText("userQuestion", userQuestion, MAX_TEXT);
    Require.optionalText("assistantReply", assistantReply, Message.MAX);
    Require.text("category", category, TicketContent.MAX_CATEGORY);
    Require.optionalText("comment", comment, MAX_TEXT);
    rating.ifPresent(given -> Require.between("rating", given, 1, 5));
    Require.present("at", at);
  }
}
