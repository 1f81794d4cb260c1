package org.interviewkit.liberty.assembly;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.openai.chatkit.OpenAiChatSessions;
import org.interviewkit.port.ChatSessions;
import org.interviewkit.port.PortException;

/**
 * What OpenAI's ChatKit must be told.
 *
 * @param openai for {@code interview.chat=chatkit}; empty when our own assistant answers
 * @param domainKey what OpenAI's component shows for the site's domain; public, and handed to pages that ask
 */
record HostedChat(Optional<org.interviewkit.openai.chatkit.Settings> openai, Optional<String> domainKey) {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /**
   * Reads the settings of the chosen one.
   *
   * @throws WrongConfiguration if a value is missing or cannot be used; the message holds no key
   */
  static HostedChat read(Choice.ChatKind chosen, Duration lifetime, Keys.Source source) {
    return new HostedChat(
        switch (chosen) {
          case LOCAL -> Optional.empty();
          case CHATKIT -> Optional.of(chatkit(lifetime, source));
        },
        Keys.OPENAI_DOMAIN_KEY.in(source).map(String::strip));
  }

  private static org.interviewkit.openai.chatkit.Settings chatkit(Duration lifetime, Keys.Source source) {
    String workflow = needed(Keys.OPENAI_WORKFLOW, "the id of a workflow", source);
    String key = needed(Keys.OPENAI_KEY, "a key", source);
    URI base = Settings.value(Keys.OPENAI_BASE_URL, source, Settings::webAddress);
    try {
      return new org.interviewkit.openai.chatkit.Settings(base, key, Keys.OPENAI_PROJECT.in(source).map(String::strip), workflow, lifetime, TIMEOUT);
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.openai." + e.field() + ": " + e.getMessage());
    }
  }

  private static String needed(Keys key, String what, Keys.Source source) {
    return key.in(source).map(String::strip).orElseThrow(() -> new WrongConfiguration(key.key() + " is not set: " + Keys.CHAT.key() + "=chatkit needs " + what));
  }

  /**
   * The hosted chat, not guarded yet; empty when our own assistant answers.
   *
   * @throws WrongConfiguration if OpenAI refuses the key or the workflow. If it does not answer now, that is no reason not to start
   */
  Optional<ChatSessions> sessions() {
    return openai.map(HostedChat::checked);
  }

  private static ChatSessions checked(org.interviewkit.openai.chatkit.Settings settings) {
    LOG.log(System.Logger.Level.WARNING, "interview.chat=chatkit: OpenAI ends Agent Builder, and with it hosted workflows, on 2026-11-30; interview.chat=local needs none");
    OpenAiChatSessions sessions = new OpenAiChatSessions(settings);
    try {
      sessions.check();
    } catch (PortException e) {
      if (e.kind() == PortException.Kind.REFUSED) {
        throw new WrongConfiguration("interview.chat=chatkit: " + e.getMessage());
      }
      LOG.log(System.Logger.Level.WARNING, "interview.chat=chatkit: {0}; visitors are told to try again", e.getMessage());
    }
    return sessions;
  }
}
