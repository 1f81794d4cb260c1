package org.interviewkit.liberty.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers to run only our own scripts, to show our pages in nobody's frame, to keep addresses to themselves and not to keep answers. */
final class Headers extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self' blob:;"
          + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String ANSWERS = "default-src 'none'; frame-ancestors 'none'";
  private static final String REPORT = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-modals";

  private static final String PERMISSIONS = "camera=(), geolocation=(), payment=(), usb=(), microphone=";

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    boolean answers = Paths.isInterface(request);
    response.setHeader("Content-Security-Policy", policy(answers, Paths.of(request)));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Permissions-Policy", permissions(Paths.of(request)));
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cache-Control", cache(answers, Paths.of(request)));
    if (Paths.isForOthers(Paths.of(request))) {
      // Pages of other origins load it, with an integrity check if they want to; what it may call is decided by the origin gate.
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
    chain.doFilter(request, response);
  }

  private static String policy(boolean answers, String path) {
    if (!answers) {
      return POLICY;
    }
    return path.endsWith("/report.html") ? REPORT : ANSWERS;
  }

  /** Only the candidate's room may listen, and the team's pages for captions, and only after the browser has asked. */
  static String permissions(String path) {
    return PERMISSIONS + (path.matches("/(room|dashboard)/(index\\.html)?") ? "(self)" : "()");
  }

  /** Built files carry a hash of their content in their name; everything else is asked for again. */
  static String cache(boolean answers, String path) {
    if (answers) {
      return "no-store";
    }
    return path.matches(".*/assets/[^/]+-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+") ? "public, max-age=31536000, immutable" : "no-cache";
  }
}
