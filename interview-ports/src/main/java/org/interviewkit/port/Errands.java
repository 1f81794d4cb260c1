package org.interviewkit.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.interview.InterviewId;

/** Keeps errands until whoever gave them knows what came of them. Each is begun once at most, and never after it was withdrawn. */
public interface Errands {

  /** Keeps a new errand. */
  void add(Errand errand);

  /** The errands of an interview that wait, in the order in which they were given. */
  List<Errand> waiting(InterviewId interview);

  /** Begins an errand. Of several exactly one does; false for everybody else, and when it was withdrawn or is not known. */
  boolean begin(UUID id);

  /** Takes an errand back. False when it was begun, or is not known; again true. */
  boolean withdraw(UUID id);

  /** Says what came of an errand that was begun. */
  void settle(UUID id, Errand.Outcome outcome);

  /** What came of an errand; empty while nobody said. */
  Optional<Errand.Outcome> outcome(UUID id);

  /** Forgets errands that were given before a moment. */
  void forget(Instant before);
}
