package org.interviewkit.local;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Lease;
import org.interviewkit.port.Leases;
import org.interviewkit.port.Node;

/** Leases in memory: right where a store belongs to one process. */
public final class MemoryLeases implements Leases {

  private final Map<InterviewId, Lease> leases = new HashMap<>();
  private final Map<String, Living> nodes = new HashMap<>();
  private long last;

  private record Living(Node node, Instant until) {}

  @Override
  public synchronized Standing renew(Node node, Instant now, Instant until) {
    nodes.put(node.name(), new Living(node, until));
    List<Lease> held = leases.values().stream().filter(lease -> lease.node().equals(node.name())).toList();
    List<Node> others = nodes.values().stream().filter(other -> other.until().isAfter(now)).map(Living::node).filter(other -> !other.name().equals(node.name())).toList();
    return new Standing(held, others);
  }

  @Override
  public synchronized Lease take(InterviewId interview, String node) {
    last++;
    Lease taken = new Lease(interview, node, last);
    leases.put(interview, taken);
    return taken;
  }

  @Override
  public synchronized Optional<Lease> takeIfFree(InterviewId interview, String node, Instant now) {
    boolean others = find(interview, now).filter(lease -> !lease.node().equals(node)).isPresent();
    return others ? Optional.empty() : Optional.of(take(interview, node));
  }

  @Override
  public synchronized Optional<Lease> find(InterviewId interview, Instant now) {
    return Optional.ofNullable(leases.get(interview)).filter(lease -> lives(lease, now));
  }

  @Override
  public synchronized List<InterviewId> leftBehind(Instant now) {
    return leases.values().stream().filter(lease -> !lives(lease, now)).map(Lease::interview).toList();
  }

  @Override
  public synchronized void release(Lease lease) {
    leases.remove(lease.interview(), lease);
  }

  private boolean lives(Lease lease, Instant now) {
    Living node = nodes.get(lease.node());
    return node != null && node.until().isAfter(now);
  }
}
