package org.interviewkit.openai;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.port.Reasoner;

/**
 * What an {@link OpenAiReasoner} must be told.
 *
 * @param baseUrl where the service is, up to and with its version, for example {@code https://api.openai.com/v1}
 * @param key the key, or empty for a service that needs none
 * @param models which model does what
 * @param dialect how the service is spoken to
 * @param timeout how long one answer may take, {@code PT1S}–{@code PT10M}
 * @param library the folder that holds OpenAI's library; empty if it stands on the class path
 */
public record Settings(URI baseUrl, Optional<String> key, Models models, Dialect dialect, Duration timeout, Optional<Path> library) {

  /** OpenAI's own service. */
  public static final URI OPENAI = URI.create("https://api.openai.com/v1");

  /** Checks every bound. */
  public Settings {
    if (baseUrl.getHost() == null || !String.valueOf(baseUrl.getScheme()).matches("https?")) {
      throw new InvalidInput("baseUrl", "an address such as " + OPENAI + " is needed");
    }
    key.ifPresent(
        secret -> {
          if (!secret.matches("[\\x21-\\x7e]{1,500}")) {
            throw new InvalidInput("key", "a key of 1–500 visible ASCII characters is needed");
          }
        });
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
    return "Settings[baseUrl=" + baseUrl + ", key=" + (key.isPresent() ? "***" : "none") + ", models=" + models + ", dialect=" + dialect + ", timeout=" + timeout + "]";
  }
}
