package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Lease;
import org.interviewkit.port.LeaseLost;
import org.interviewkit.port.Leases;
import org.interviewkit.port.Node;
import org.interviewkit.port.Nodes;

/** Which interviews this process holds, among others that share its store. Safe for use by many threads. */
final class Holding {

  private static final System.Logger LOG = System.getLogger(Holding.class.getName());

  /** For how long a node that says nothing more is taken for alive. */
  static final Duration LIFE = Duration.ofSeconds(8);

  /** What the clocks of two nodes may differ by. */
  private static final Duration SKEW = Duration.ofSeconds(1);

  private final Leases leases;
  private final Node self;
  private final Clock clock;
  private final Set<Lease> held = ConcurrentHashMap.newKeySet();
  private final Set<String> strangers = ConcurrentHashMap.newKeySet();
  private volatile List<Node> others = List.of();
  private volatile Instant sureUntil = Instant.MIN;
  private volatile Instant saidSince = Instant.MAX;

  Holding(Nodes nodes, Clock clock) {
    this.leases = nodes.leases();
    this.self = nodes.self();
    this.clock = clock;
  }

  /** Says that this process lives, and learns what is still its own. */
  synchronized void renew() {
    Instant now = clock.instant();
    boolean unbroken = now.isBefore(sureUntil);
    Set<Lease> before = Set.copyOf(held);
    Leases.Standing standing = leases.renew(self, now, now.plus(LIFE));
    held.removeIf(lease -> before.contains(lease) && !standing.held().contains(lease));
    held.addAll(standing.held());
    sureUntil = now.plus(LIFE).minus(SKEW);
    saidSince = unbroken ? saidSince : now;
    others = standing.others();
    others.forEach(this::compareKeys);
  }

  /** Whether another process lived when this one last looked. */
  boolean hasOthers() {
    return !others.isEmpty();
  }

  /** This process holds nothing any more and will take nothing. */
  synchronized void leave() {
    Instant now = clock.instant();
    leases.renew(self, now, now);
    held.clear();
    sureUntil = Instant.MIN;
  }

  Lease take(InterviewId id) {
    beAlive();
    Lease taken = leases.take(id, self.name());
    held.add(taken);
    return taken;
  }

  Optional<Lease> takeIfFree(InterviewId id) {
    beAlive();
    Optional<Lease> taken = leases.takeIfFree(id, self.name(), clock.instant());
    taken.ifPresent(held::add);
    return taken;
  }

  void release(Lease lease) {
    held.remove(lease);
    leases.release(lease);
  }

  /**
   * Looks whether a lease is certainly good at this moment. A process that slept, or could not reach the store, asks before it goes on.
   *
   * @throws LeaseLost if somebody else has the interview
   * @throws org.interviewkit.port.PortException if that cannot be found out now
   */
  void require(Lease lease) {
    beAlive();
    if (!held.contains(lease)) {
      throw new LeaseLost(lease.interview());
    }
  }

  /** Asks the store whether a lease is good. */
  boolean isGood(Lease lease) {
    renew();
    return held.contains(lease);
  }

  /** What is this process's own, as far as it knows. */
  Set<Lease> held() {
    return Set.copyOf(held);
  }

  /** Whether another node that lives holds an interview. */
  boolean isElsewhere(InterviewId id) {
    return leases.find(id, clock.instant()).filter(lease -> !lease.node().equals(self.name())).isPresent();
  }

  /**
   * The interviews of nodes that died. None while this process itself has not been able to say that it lives for as long as others may be silent: when the store was away,
   * they could say so as little.
   */
  List<InterviewId> leftBehind() {
    Instant now = clock.instant();
    return !saidSince.isAfter(now.minus(LIFE)) ? leases.leftBehind(now) : List.of();
  }

  private void compareKeys(Node other) {
    boolean strange = other.keys().isPresent() && self.keys().isPresent() && !other.keys().equals(self.keys());
    if (strange && strangers.add(other.name())) {
      LOG.log(Level.WARNING, "the server {0} signs with other keys than this one: whoever signs in there is not known here", other.name());
    }
  }

  private synchronized void beAlive() {
    if (!clock.instant().isBefore(sureUntil)) {
      renew();
    }
  }
}
