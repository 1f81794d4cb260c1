package org.interviewkit.liberty.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What a scraper shows to see the server's figures and nothing else: the password of HTTP Basic, whatever the name. Nobody can show it when none was set. */
final class MetricsToken {

  private static final String SCHEME = "Basic ";

  private final AdminToken secret;

  MetricsToken(Optional<String> token) {
    this.secret = new AdminToken(token);
  }

  /** Whether the header {@code Authorization}, which may be missing, shows it. */
  boolean isShownBy(String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    try {
      String shown = new String(Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()), StandardCharsets.UTF_8);
      return secret.matches(shown.substring(shown.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
