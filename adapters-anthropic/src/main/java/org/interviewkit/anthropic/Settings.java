package org.interviewkit.anthropic;

import java.net.URI;
import java.time.Duration;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.port.Reasoner;

/**
 * What a {@link ClaudeReasoner} must be told.
 *
 * @param baseUrl where the service is, without its version, for example {@code https://api.anthropic.com}
 * @param key the key
 * @param models which model does what
 * @param timeout how long one answer may take, {@code PT1S}–{@code PT10M}
 */
public record Settings(URI baseUrl, String key, Models models, Duration timeout) {

  /** Anthropic's own service. */
  public static final URI ANTHROPIC = URI.create("https://api.anthropic.com");

  /** Checks every bound. */
  public Settings {
    if (baseUrl.getHost() == null || !String.valueOf(baseUrl.getScheme()).matches("https?")) {
      throw new InvalidInput("baseUrl", "an address such as " + ANTHROPIC + " is needed");
    }
    if (!key.matches("[\\x21-\\x7e]{1,500}")) {
      throw new InvalidInput("key", "a key of 1–500 visible ASCII characters is needed");
    }
    if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofMinutes(10)) > 0) {
      throw new InvalidInput("timeout", "timeout " + timeout + ": allowed PT1S–PT10M");
    }
  }

  /**
   * Which model does what.
   *
   * @param usual plans, watches and answers visitors
   * @param evaluation evaluates
   */
  public record Models(String usual, String evaluation) {

    /** Checks lengths. */
    public Models {
      Require.text("model", usual, 200);
      Require.text("evaluation.model", evaluation, 200);
    }

    String of(Reasoner.Purpose purpose) {
      return switch (purpose) {
        case PLANNING, WATCHING, ANSWERING, EXAMINING -> usual;
        case EVALUATING -> evaluation;
      };
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "Settings[baseUrl=" + baseUrl + ", key=***, models=" + models + ", timeout=" + timeout + "]";
  }
}
