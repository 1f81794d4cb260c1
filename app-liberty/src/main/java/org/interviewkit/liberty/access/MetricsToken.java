package org.interviewkit.liberty.access;

import java.util.Optional;

/** What a scraper shows in the header {@value #HEADER} to see the server's figures and nothing else. Nobody can show it when none was set. */
final class MetricsToken {

  /** Not {@code Authorization}: the container takes whatever stands there for a token of its own, and complains in the log at every scrape. */
  static final String HEADER = "x-metrics-token";

  private final AdminToken secret;

  MetricsToken(Optional<String> token) {
    this.secret = new AdminToken(token);
  }

  /** Whether the header, which may be missing, holds it. */
  boolean isShownBy(String header) {
    return header != null && secret.matches(header);
  }
}
