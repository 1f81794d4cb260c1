package org.interviewkit.liberty.assembly;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.webhook.Secret;
import org.interviewkit.webhook.Settings.Reach;

/** Reads who is told what happens to interviews. */
final class EventReceiver {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private EventReceiver() {}

  /**
   * Reads the settings of the chosen one.
   *
   * @throws WrongConfiguration if a value is missing or cannot be used; the message holds no secret
   */
  static Optional<org.interviewkit.webhook.Settings> read(Choice.EventsKind chosen, Keys.Source source) {
    return switch (chosen) {
      case NONE -> Optional.empty();
      case WEBHOOK -> Optional.of(webhook(source));
    };
  }

  private static org.interviewkit.webhook.Settings webhook(Keys.Source source) {
    needed(Keys.WEBHOOK_URL, source);
    List<String> secrets = Arrays.stream(needed(Keys.WEBHOOK_SECRET, source).split("[,\\s]+")).toList();
    String reach = Keys.WEBHOOK_REACH.in(source).orElse(Keys.WEBHOOK_REACH.fallback());
    try {
      return new org.interviewkit.webhook.Settings(
          Settings.value(Keys.WEBHOOK_URL, source, Settings::webAddress),
          secrets.stream().map(Secret::of).toList(),
          Choice.of(Reach.class, Keys.WEBHOOK_REACH.key(), reach),
          TIMEOUT);
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.webhook." + e.field() + ": " + e.getMessage());
    }
  }

  private static String needed(Keys key, Keys.Source source) {
    return key.in(source)
        .map(String::strip)
        .orElseThrow(() -> new WrongConfiguration(key.key() + " is not set: " + Keys.EVENTS.key() + "=" + Choice.label(Choice.EventsKind.WEBHOOK) + " needs it"));
  }
}
