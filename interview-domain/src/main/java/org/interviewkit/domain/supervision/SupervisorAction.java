package org.interviewkit.domain.supervision;

import org.interviewkit.domain.Require;

/** What a cycle of the supervisor, or a person in its place, does to the interview. */
public sealed interface SupervisorAction {

  /** Leaves the interview as it is. */
  record Ignore() implements SupervisorAction {}

  /**
   * Steers the interviewer at its next turn.
   *
   * @param focus what is wanted
   * @param instruction the wish in words, 1–1,000 characters
   */
  record Guide(Focus focus, String instruction) implements SupervisorAction {
    /** Checks the bounds. */
    public Guide {
      Require.present("focus", focus);
      Require.text("instruction", instruction, 1_000);
    }
  }

  /** Has the interviewer wind up from its next turn on: the candidate's own questions, what happens next, goodbye. */
  record Conclude() implements SupervisorAction {}

  /** Ends the interview as soon as no answer is in progress. */
  record End() implements SupervisorAction {}

  /** The action's name as it stands in protocols: IGNORE, GUIDE, CONCLUDE or END. */
  default String label() {
    return switch (this) {
      case Ignore ignore -> "IGNORE";
      case Guide guide -> "GUIDE";
      case Conclude conclude -> "CONCLUDE";
      case End end -> "END";
    };
  }
}
