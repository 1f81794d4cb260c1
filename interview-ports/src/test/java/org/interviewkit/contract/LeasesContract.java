package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Lease;
import org.interviewkit.port.Leases;
import org.interviewkit.port.Node;
import org.junit.jupiter.api.Test;

/** What every keeper of leases does. */
public interface LeasesContract {

  /** A node. */
  Node ADA = new Node("ada-" + Texts.ofLength(76), Optional.of("keys"));

  /** Another one. */
  Node BO = new Node("bo", Optional.empty());

  /** For how long a node lives that says nothing more. */
  Duration LIFE = Duration.ofSeconds(8);

  /** An interview. */
  InterviewId ONE = new InterviewId(new UUID(1, 1));

  /** Another one. */
  InterviewId TWO = new InterviewId(new UUID(2, 2));

  /** The keeper under test: empty before each test, the same one within a test. */
  Leases leases();

  /** Says that both live. */
  private void bothLive() {
    alive(ADA, Texts.NOW);
    alive(BO, Texts.NOW);
  }

  private Leases.Standing alive(Node node, Instant now) {
    return leases().renew(node, now, now.plus(LIFE));
  }

  /** Absence is empty. */
  @Test
  default void nobodyHoldsWhatNobodyTook() {
    assertEquals(Optional.empty(), leases().find(ONE, Texts.NOW));
    assertEquals(List.of(), leases().leftBehind(Texts.NOW));
    assertEquals(new Leases.Standing(List.of(), List.of()), alive(ADA, Texts.NOW));
    leases().release(new Lease(ONE, ADA.name(), 1));
  }

  /** A lease is found until it is given back. */
  @Test
  default void aNodeHoldsWhatItTookUntilItGivesItBack() {
    bothLive();
    Lease taken = leases().takeIfFree(ONE, ADA.name(), Texts.NOW).orElseThrow();
    assertEquals(ONE, taken.interview());
    assertEquals(ADA.name(), taken.node());
    assertEquals(Optional.of(taken), leases().find(ONE, Texts.NOW));
    assertEquals(new Leases.Standing(List.of(taken), List.of(BO)), alive(ADA, Texts.NOW));
    assertEquals(new Leases.Standing(List.of(), List.of(ADA)), alive(BO, Texts.NOW));
    leases().release(taken);
    leases().release(taken);
    assertEquals(Optional.empty(), leases().find(ONE, Texts.NOW));
    assertEquals(List.of(), alive(ADA, Texts.NOW).held());
  }

  /** What a living node holds is not free; what is taken all the same is the newer one's. */
  @Test
  default void whatALivingNodeHoldsIsNotFreeAndGoesToWhoTakesItAllTheSame() {
    bothLive();
    Lease first = leases().take(ONE, ADA.name());
    assertEquals(Optional.empty(), leases().takeIfFree(ONE, BO.name(), Texts.NOW));
    Lease own = leases().takeIfFree(ONE, ADA.name(), Texts.NOW).orElseThrow();
    Lease second = leases().take(ONE, BO.name());
    assertTrue(first.number() < own.number() && own.number() < second.number(), first + ", " + own + ", " + second);
    leases().release(own);
    assertEquals(Optional.of(second), leases().find(ONE, Texts.NOW));
    assertEquals(List.of(), alive(ADA, Texts.NOW).held());
  }

  /** Numbers never come again, even after a lease was given back. */
  @Test
  default void aLaterLeaseHasAHigherNumber() {
    bothLive();
    Lease first = leases().take(ONE, ADA.name());
    leases().release(first);
    assertTrue(leases().take(ONE, ADA.name()).number() > first.number());
  }

  /** A node that is silent too long, or ends, leaves its interviews behind. */
  @Test
  default void theInterviewsOfANodeThatDiesAreFree() {
    bothLive();
    Lease one = leases().take(ONE, ADA.name());
    Lease two = leases().take(TWO, BO.name());
    Instant later = Texts.NOW.plus(LIFE);
    assertEquals(Optional.of(one), leases().find(ONE, later.minusMillis(1)));
    assertEquals(List.of(), alive(BO, later).others());
    assertEquals(Optional.empty(), leases().find(ONE, later));
    assertEquals(List.of(ONE), leases().leftBehind(later));
    assertEquals(Optional.of(two), leases().find(TWO, later));
    Lease taken = leases().takeIfFree(ONE, BO.name(), later).orElseThrow();
    assertEquals(List.of(), leases().leftBehind(later));
    leases().renew(BO, later, later);
    assertEquals(List.of(ONE, TWO), leases().leftBehind(later).stream().sorted(Comparator.comparing(InterviewId::toString)).toList());
    leases().release(taken);
    leases().release(two);
    assertEquals(List.of(), leases().leftBehind(later));
  }

  /** A node that slept has what nobody took from it meanwhile. */
  @Test
  default void aNodeThatWakesUpHasWhatNobodyTook() {
    bothLive();
    Lease one = leases().take(ONE, ADA.name());
    leases().take(TWO, ADA.name());
    Instant later = Texts.NOW.plus(LIFE).plus(LIFE);
    alive(BO, later);
    assertTrue(leases().takeIfFree(TWO, BO.name(), later).isPresent());
    assertEquals(List.of(one), alive(ADA, later).held());
  }

  /** Of several nodes that reach for a free interview exactly one gets it. */
  @Test
  default void ofSeveralNodesExactlyOneGetsAFreeInterview() throws Exception {
    List<Node> nodes = IntStream.range(0, 6).mapToObj(i -> new Node("node-" + i, Optional.empty())).toList();
    nodes.forEach(node -> alive(node, Texts.NOW));
    Race<Lease> race =
        Race.between(nodes.stream().<Callable<Lease>>map(node -> () -> leases().takeIfFree(ONE, node.name(), Texts.NOW).orElse(null)).toList());
    assertEquals(List.of(), race.failures());
    assertEquals(Optional.of(race.winner()), leases().find(ONE, Texts.NOW));
  }
}
