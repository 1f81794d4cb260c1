package org.interviewkit.liberty.assembly;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.openai.Dialect;

/**
 * What the chosen intelligence must be told; what is set for another one is nobody's business.
 *
 * @param openai for {@code openai}
 * @param anthropic for {@code anthropic}
 */
record Intelligence(Optional<org.interviewkit.openai.Settings> openai, Optional<org.interviewkit.anthropic.Settings> anthropic) {

  /** Longer, and an evaluation of two answers would outlive its job's lease. */
  private static final Duration LONGEST = Duration.ofSeconds(50);

  /**
   * Reads the settings of the chosen one.
   *
   * @throws WrongConfiguration if a value is missing or cannot be used; the message holds no key
   */
  static Intelligence read(Choice.IntelligenceKind chosen, Keys.Source source) {
    return switch (chosen) {
      case LOCAL -> new Intelligence(Optional.empty(), Optional.empty());
      case OPENAI -> new Intelligence(Optional.of(openai(source)), Optional.empty());
      case ANTHROPIC -> new Intelligence(Optional.empty(), Optional.of(anthropic(source)));
    };
  }

  private static org.interviewkit.openai.Settings openai(Keys.Source source) {
    URI base = address(Keys.OPENAI_BASE_URL, source);
    Optional<String> key = Keys.OPENAI_KEY.in(source).map(String::strip);
    if (key.isEmpty() && base.equals(org.interviewkit.openai.Settings.OPENAI)) {
      throw missing(Keys.OPENAI_KEY, Choice.IntelligenceKind.OPENAI);
    }
    try {
      org.interviewkit.openai.Settings.Models models =
          new org.interviewkit.openai.Settings.Models(text(Keys.OPENAI_MODEL, source), text(Keys.OPENAI_EVALUATION_MODEL, source));
      Optional<Path> library = Keys.OPENAI_LIBRARY.in(source).map(Path::of);
      return new org.interviewkit.openai.Settings(base, key, models, dialect(source), timeout(source), library);
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.openai: " + e.getMessage());
    }
  }

  private static org.interviewkit.anthropic.Settings anthropic(Keys.Source source) {
    String key = Keys.ANTHROPIC_KEY.in(source).map(String::strip).orElseThrow(() -> missing(Keys.ANTHROPIC_KEY, Choice.IntelligenceKind.ANTHROPIC));
    try {
      org.interviewkit.anthropic.Settings.Models models =
          new org.interviewkit.anthropic.Settings.Models(text(Keys.ANTHROPIC_MODEL, source), text(Keys.ANTHROPIC_EVALUATION_MODEL, source));
      return new org.interviewkit.anthropic.Settings(address(Keys.ANTHROPIC_BASE_URL, source), key, models, timeout(source));
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.anthropic: " + e.getMessage());
    }
  }

  private static Dialect dialect(Keys.Source source) {
    String value = text(Keys.OPENAI_DIALECT, source);
    return Arrays.stream(Dialect.values())
        .filter(dialect -> label(dialect).equals(value.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongConfiguration(
                    Keys.OPENAI_DIALECT.key() + "=" + value + ": allowed are " + Arrays.stream(Dialect.values()).map(Intelligence::label).collect(Collectors.joining(", "))));
  }

  private static String label(Dialect dialect) {
    return dialect.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Duration timeout(Keys.Source source) {
    Duration timeout = Settings.value(Keys.INTELLIGENCE_TIMEOUT, source, Duration::parse);
    if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
      throw new WrongConfiguration(Keys.INTELLIGENCE_TIMEOUT.key() + "=" + timeout + ": allowed PT1S–" + LONGEST);
    }
    return timeout;
  }

  private static URI address(Keys key, Keys.Source source) {
    return Settings.value(key, source, Settings::webAddress);
  }

  private static String text(Keys key, Keys.Source source) {
    return key.in(source).orElse(key.fallback()).strip();
  }

  private static WrongConfiguration missing(Keys key, Choice.IntelligenceKind chosen) {
    return new WrongConfiguration(key.key() + " is not set: " + Keys.INTELLIGENCE.key() + "=" + Choice.label(chosen) + " needs a key");
  }
}
