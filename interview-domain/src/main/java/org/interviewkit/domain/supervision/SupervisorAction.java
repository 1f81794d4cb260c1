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

  /**
   * A person takes the interviewer's place: the AI is silent, and the supervisor does nothing of its own, until the place is given back.
   *
   * @param name the name the candidate is told, 1–100 characters
   */
  record TakeOver(String name) implements SupervisorAction {
    /** Checks the bounds. */
    public TakeOver {
      Require.text("name", name, 100);
    }
  }

  /** A person gives the interviewer's place back to the AI. */
  record Release() implements SupervisorAction {}

  /** Whether it takes effect at once, and not at the interviewer's next turn. */
  default boolean isImmediate() {
    return this instanceof TakeOver || this instanceof Release;
  }

  /** The action's name as it stands in protocols: IGNORE, GUIDE, CONCLUDE, END, TAKE_OVER or RELEASE. */
  default String label() {
    return switch (this) {
      case Ignore ignore -> "IGNORE";
      case Guide guide -> "GUIDE";
      case Conclude conclude -> "CONCLUDE";
      case End end -> "END";
      case TakeOver takeOver -> "TAKE_OVER";
      case Release release -> "RELEASE";
    };
  }
}
