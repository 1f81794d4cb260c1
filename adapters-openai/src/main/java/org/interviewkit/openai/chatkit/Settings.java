package org.interviewkit.openai.chatkit;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;

/**
 * What {@link OpenAiChatSessions} must be told.
 *
 * @param baseUrl where the service is, up to and with its version
 * @param key the key
 * @param project the project the key is for, or empty
 * @param workflow the workflow that answers, for example {@code wf_123}
 * @param lifetime for how long a secret is good; more than {@link #LONGEST} becomes that
 * @param timeout how long one answer may take, {@code PT1S}–{@code PT1M}
 */
public record Settings(URI baseUrl, String key, Optional<String> project, String workflow, Duration lifetime, Duration timeout) {

  /** The longest lifetime OpenAI takes: its interface allows 1 to 600 seconds. */
  public static final Duration LONGEST = Duration.ofSeconds(600);

  /** Checks every bound. */
  public Settings {
    if (baseUrl.getHost() == null || !String.valueOf(baseUrl.getScheme()).matches("https?")) {
      throw new InvalidInput("baseUrl", "an address such as https://api.openai.com/v1 is needed");
    }
    if (!key.matches("[\\x21-\\x7e]{1,500}")) {
      throw new InvalidInput("key", "a key of 1–500 visible ASCII characters is needed");
    }
    project.ifPresent(id -> checkId("project", id));
    checkId("workflow", workflow);
    if (lifetime.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new InvalidInput("lifetime", "lifetime " + lifetime + ": allowed from PT1S");
    }
    lifetime = lifetime.compareTo(LONGEST) > 0 ? LONGEST : lifetime;
    if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new InvalidInput("timeout", "timeout " + timeout + ": allowed PT1S–PT1M");
    }
  }

  private static void checkId(String name, String id) {
    if (!id.matches("[A-Za-z0-9_-]{1,200}")) {
      throw new InvalidInput(name, "the id of a " + name + " has 1–200 letters, digits, dashes and underscores");
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "Settings[baseUrl=" + baseUrl + ", key=***, project=" + project.orElse("none") + ", workflow=" + workflow + ", lifetime=" + lifetime + ", timeout=" + timeout + "]";
  }
}
