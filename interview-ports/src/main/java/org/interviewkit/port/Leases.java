package org.interviewkit.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;

/**
 * Keeps which node holds which live interview, so that one interview is never led by two. A node lives until the moment it said last; a lease is good as long as its node
 * lives and nobody took a newer one. The clocks of the nodes must agree to about a second: a wrong one makes a node take too early or too late, never makes two write
 * ({@link Transcripts#append(Lease, org.interviewkit.domain.transcript.Turn)}).
 */
public interface Leases {

  /**
   * How a node stands.
   *
   * @param held its leases
   * @param others the other nodes that live
   */
  record Standing(List<Lease> held, List<Node> others) {}

  /**
   * Says that a node lives until a moment, from now on; one that ends says so by the present. Whatever it took and nobody took from it is its own, even when it was silent for
   * longer than it had said.
   */
  Standing renew(Node node, Instant now, Instant until);

  /** Gives an interview to a node, whoever holds it. */
  Lease take(InterviewId interview, String node);

  /** Gives an interview to a node unless another one that lives holds it; then empty. Of several nodes at once exactly one gets it. */
  Optional<Lease> takeIfFree(InterviewId interview, String node, Instant now);

  /** The lease of an interview whose node lives; empty when nobody holds it. */
  Optional<Lease> find(InterviewId interview, Instant now);

  /** The interviews whose node lives no more and did not give them back, in any order. */
  List<InterviewId> leftBehind(Instant now);

  /** Gives an interview back. A lease that was taken by somebody else, or given back, changes nothing. */
  void release(Lease lease);
}
