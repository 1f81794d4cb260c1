package org.interviewkit.liberty.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.liberty.rest.Problem;
import org.interviewkit.liberty.rest.ProblemWriter;
import org.interviewkit.liberty.rest.Problems;
import org.interviewkit.liberty.rest.Refusal;

/**
 * Whoever was told when to come back and comes earlier, with the same request and the same credential, is told again and not looked at: finding out who it is and what about is
 * most of what a client that does not listen costs the others. Remembers a bounded number of requests, in memory alone; none without a credential, which may be somebody else's,
 * and none to the website assistant, where requests of many kinds have one address. Safe for use by many threads.
 */
final class TooSoon extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final int REQUESTS = 10_000;
  private static final int TOO_MANY_REQUESTS = 429;

  private final transient Clock clock;
  private final transient Map<String, Instant> told = new LinkedHashMap<>();

  /** By a clock. */
  TooSoon(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    Optional<String> credential = Optional.ofNullable(request.getHeader("Authorization")).filter(shown -> !Paths.isAssistant(Paths.of(request)));
    Optional<String> code = credential.map(shown -> code(String.join(" ", request.getMethod(), request.getRequestURI(), request.getQueryString(), shown)));
    Optional<Integer> early = code.flatMap(this::early);
    if (early.isPresent()) {
      Problem problem = Problem.of(TOO_MANY_REQUESTS, "too-many-requests", "Too many requests", "you were told when to come back; try again in " + early.get() + " s");
      ProblemWriter.write(Problems.of(Refusal.retryAfter(problem, early.get())), response);
      return;
    }
    chain.doFilter(request, response);
    if (code.isPresent() && response.getStatus() == TOO_MANY_REQUESTS && response.getHeader("Retry-After") != null) {
      told(code.get(), Duration.ofSeconds(Long.parseLong(response.getHeader("Retry-After"))));
    }
  }

  /** How many seconds too early a request is; empty when it is not. */
  synchronized Optional<Integer> early(String code) {
    Instant now = clock.instant();
    return Optional.ofNullable(told.get(code)).filter(back -> back.isAfter(now)).map(back -> (int) Duration.between(now, back).plusMillis(999).toSeconds());
  }

  /** Remembers what a request was told. */
  synchronized void told(String code, Duration wait) {
    told.remove(code);
    told.put(code, clock.instant().plus(wait));
    Iterator<String> oldest = told.keySet().iterator();
    while (told.size() > REQUESTS) {
      oldest.next();
      oldest.remove();
    }
  }

  /** A credential is kept nowhere as it is. */
  private static String code(String request) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
