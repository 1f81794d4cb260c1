package org.interviewkit.liberty.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.InterviewId;

/** Tickets for the live socket: each good for one connection to one interview, for {@link #LIFE}. Kept in memory: after a restart a client asks for another one. */
@ApplicationScoped
public class Tickets {

  /** How long a ticket is good. */
  public static final Duration LIFE = Duration.ofSeconds(60);

  private static final int MOST = 20_000;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Ticket> issued = new ConcurrentHashMap<>();
  private Clock clock;

  /** For the container. */
  public Tickets() {}

  /** Tickets by a clock. */
  @Inject
  public Tickets(Clock clock) {
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
   * @throws Conflict if more than 20,000 tickets wait to be used
   */
  public Ticket issue(InterviewId interview, Seating seating, String username) {
    Instant now = clock.instant();
    if (issued.size() >= MOST) {
      issued.values().removeIf(ticket -> !ticket.expiresAt().isAfter(now));
    }
    if (issued.size() >= MOST) {
      throw new Conflict("too many unused tickets: try again in " + LIFE.toSeconds() + " s");
    }
    byte[] bits = new byte[24];
    random.nextBytes(bits);
    Ticket ticket =
        new Ticket(Base64.getUrlEncoder().withoutPadding().encodeToString(bits), new LivePrincipal(username, interview, seating), now.plus(LIFE));
    issued.put(ticket.value(), ticket);
    return ticket;
  }

  /** Takes a ticket; it is good no more. Empty when it is unknown, used, too old, or for another interview. */
  public Optional<LivePrincipal> redeem(String value, InterviewId interview) {
    return Optional.ofNullable(issued.remove(value))
        .filter(ticket -> ticket.expiresAt().isAfter(clock.instant()))
        .map(Ticket::holder)
        .filter(holder -> holder.interview().equals(interview));
  }
}
