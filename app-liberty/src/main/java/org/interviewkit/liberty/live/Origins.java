package org.interviewkit.liberty.live;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;

/** Compares origins: scheme, host and port, nothing else. */
public final class Origins {

  private Origins() {}

  /** Whether an {@code Origin} header names the server the request was sent to. A proxy in front must pass the {@code Host} header on. */
  public static boolean isSame(String origin, HttpServletRequest request) {
    String host = request.getHeader("Host");
    try {
      URI uri = URI.create(origin);
      return host != null
          && uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getRawAuthority().toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT))
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null
          && uri.getRawUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
