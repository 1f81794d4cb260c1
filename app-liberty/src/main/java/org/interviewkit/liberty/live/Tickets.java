package org.interviewkit.liberty.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.port.Passes;

/**
 * Tickets for the live socket: each good for one connection to one interview, for {@link #LIFE}, at whichever server of several. Only its hash is kept, and no longer than the
 * database lives that keeps it: with a database of its own a server forgets them at its end, and a client asks for another one.
 */
@ApplicationScoped
public class Tickets {

  /** How long a ticket is good. */
  public static final Duration LIFE = Duration.ofSeconds(60);

  private final SecureRandom random = new SecureRandom();
  private Deployment deployment;
  private Clock clock;
  private Conduct conduct;

  /** For the container. */
  public Tickets() {}

  /** Tickets of a deployment, by a clock. */
  @Inject
  public Tickets(Deployment deployment, Conduct conduct, Clock clock) {
    this.conduct = conduct;
    this.deployment = deployment;
    this.clock = clock;
  }

  /** A ticket. The value is a secret. */
  public record Ticket(String value, LivePrincipal holder, Instant expiresAt) {

    @Override
    public String toString() {
      return "Ticket[" + holder + ", " + expiresAt + "]";
    }
  }

  /**
   * Issues a ticket.
   *
   * @throws org.interviewkit.domain.Conflict if too many tickets wait to be used
   * @throws org.interviewkit.liberty.rest.Refusal with status 429 if this user was sent away from this interview too often within a minute
   */
  public Ticket issue(InterviewId interview, Seating seating, String username) {
    conduct.admit(interview, username);
    Instant now = clock.instant();
    byte[] bits = new byte[24];
    random.nextBytes(bits);
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    Ticket ticket = new Ticket(value, new LivePrincipal(username, interview, seating), now.plus(LIFE));
    passes().add(hash(value), String.join("\n", seating.name(), interview.toString(), username), ticket.expiresAt(), now);
    return ticket;
  }

  /** Takes a ticket; it is good no more. Empty when it is unknown, used, too old, or for another interview. */
  public Optional<LivePrincipal> redeem(String value, InterviewId interview) {
    return passes().take(hash(value), clock.instant()).map(Tickets::holder).filter(holder -> holder.interview().equals(interview));
  }

  private static LivePrincipal holder(String kept) {
    List<String> parts = List.of(kept.split("\n", 3));
    return new LivePrincipal(parts.get(2), InterviewId.of(parts.get(1)), Seating.valueOf(parts.get(0)));
  }

  private Passes passes() {
    return deployment.system().nodes().passes();
  }

  private static String hash(String value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
