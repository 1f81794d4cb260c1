package org.interviewkit.application;

import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;

/** What the assistant says when a conversation changes hands, in both languages. */
final class HandOverWords {

  private static final Wording ASKED =
      new Wording(
          "Gern, ich gebe unserem Team Bescheid. Bitte bleiben Sie kurz hier – bis jemand da ist, antworte ich nicht. Was Sie in der Zwischenzeit schreiben, liest der Mensch mit.",
          "I am glad to tell our team. Please stay here for a moment – until somebody comes I do not answer. Whatever you write in the meantime, the person will read.");
  private static final Wording JOINED =
      new Wording("%s hat das Gespräch übernommen. Ich, die KI, schweige jetzt.", "%s has taken over the conversation. I, the AI, am silent now.");
  private static final Wording SOMEBODY = new Wording("Jemand aus unserem Team", "Somebody from our team");
  private static final Wording LEFT =
      new Wording(
          "Ab jetzt antworte wieder ich, der KI-Assistent. Kann ich noch etwas für Sie tun?", "From now on I, the AI assistant, answer again. Is there anything else I can do for you?");
  private static final Wording WITHDRAWN =
      new Wording("In Ordnung, Sie müssen nicht warten: Ab jetzt antworte wieder ich, der KI-Assistent.", "All right, you need not wait: from now on I, the AI assistant, answer again.");
  private static final Wording NOBODY_FREE =
      new Wording(
          "Leider ist gerade niemand frei. Damit Ihr Anliegen nicht verloren geht, nehme ich es gern als Ticket auf.",
          "I am sorry, nobody is free right now. So that your request is not lost, I am glad to take it down as a ticket.");

  private final Language language;

  HandOverWords(Language language) {
    this.language = language;
  }

  String asked() {
    return ASKED.in(language);
  }

  String joined(Optional<String> name) {
    return JOINED.in(language).formatted(name.orElseGet(() -> SOMEBODY.in(language)));
  }

  String left() {
    return LEFT.in(language);
  }

  String withdrawn() {
    return WITHDRAWN.in(language);
  }

  String nobodyFree() {
    return NOBODY_FREE.in(language);
  }
}
