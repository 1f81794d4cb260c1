package org.interviewkit.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * What a {@link WebhookAnnouncer} must be told.
 *
 * @param url who is told; {@code https}, or {@code http} where private addresses may be told
 * @param secrets what requests are signed with: one, or two while one takes the other's place
 * @param reach which addresses may be told
 * @param timeout how long one attempt may take, {@code PT1S}–{@code PT50S}
 */
public record Settings(URI url, List<Secret> secrets, Reach reach, Duration timeout) {

  /** Which addresses may be told. */
  public enum Reach {
    /** Those of the internet alone: a name that leads into the own network, or to this machine, is not followed. */
    INTERNET,
    /** Every address. */
    ANYWHERE
  }

  /** Checks every bound. */
  public Settings {
    secrets = List.copyOf(Require.size("secret", secrets, 1, 2));
    String scheme = String.valueOf(url.getScheme());
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null || !scheme.matches("https?")) {
      throw new InvalidInput("url", "an address such as https://hr.example.org/hooks/interviews is needed");
    }
    if (scheme.equals("http") && reach == Reach.INTERNET) {
      throw new InvalidInput("url", "https is needed, unless private addresses may be told");
    }
    if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofSeconds(50)) > 0) {
      throw new InvalidInput("timeout", "timeout " + timeout + ": allowed PT1S–PT50S");
    }
  }

  boolean isEncrypted() {
    return url.getScheme().equals("https");
  }

  int port() {
    return url.getPort() >= 0 ? url.getPort() : isEncrypted() ? 443 : 80;
  }
}
