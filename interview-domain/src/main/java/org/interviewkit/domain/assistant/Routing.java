package org.interviewkit.domain.assistant;

import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;

/**
 * Which agent answers a message, and why.
 *
 * @param intent what the message wants
 * @param rule the rule that decided, for example {@code unresolved} or {@code model}, 1–60 characters
 * @param reason why, in one plain English sentence of at most 300 characters; never the visitor's words
 * @param language the language to answer in
 * @param topic what a ticket would be about
 * @param boundary the line that would be crossed; there exactly when the intent is {@link Intent#UNSAFE}
 */
public record Routing(Intent intent, String rule, String reason, Language language, Topic topic, Optional<Boundary> boundary) {

  /** The rule of a visitor who asks for a person, however it was found out. */
  public static final String PERSON = "person";

  /** Checks every bound. */
  public Routing {
    Require.present("intent", intent);
    Require.text("rule", rule, 60);
    Require.text("reason", reason, 300);
    Require.present("language", language);
    Require.present("topic", topic);
    if (boundary.isPresent() != (intent == Intent.UNSAFE)) {
      throw new InvalidInput("boundary", "boundary belongs to the intent UNSAFE, and to no other: here with " + intent);
    }
  }

  /** A decision without a boundary. */
  public static Routing of(Intent intent, String rule, String reason, Language language, Topic topic) {
    return new Routing(intent, rule, reason, language, topic, Optional.empty());
  }

  /** Whether the visitor asks for a person. */
  public boolean asksForPerson() {
    return intent == Intent.ESCALATION && rule.equals(PERSON);
  }

  /** Who answers. */
  public Agent agent() {
    return intent.agent();
  }
}
