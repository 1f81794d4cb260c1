package org.interviewkit.port;

import java.util.List;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.Message;

/**
 * A visitor's message and what was said before.
 *
 * @param text the message, 1–{@value Message#MAX_VISITOR} characters; untrusted
 * @param language the language of the page
 * @param before the messages before it, oldest first; the last 20 are enough
 */
public record Inquiry(String text, Language language, List<Message> before) {

  /** Checks every bound. */
  public Inquiry {
    Require.text("text", text, Message.MAX_VISITOR);
    Require.present("language", language);
    before = List.copyOf(before);
  }
}
