package org.interviewkit.domain.transcript;

import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * What an interviewer's turn asks for, so that the next answer can be attributed without guessing.
 *
 * @param move what the turn does
 * @param questionId the question of the plan it belongs to, at most 64 characters; empty for turns that belong to none
 */
public record Prompt(Move move, Optional<String> questionId) {

  /** Checks the identifier's length. */
  public Prompt {
    Require.present("move", move);
    questionId.ifPresent(id -> Require.text("questionId", id, 64));
  }

  /** A prompt about a question of the plan. */
  public static Prompt about(Move move, String questionId) {
    return new Prompt(move, Optional.of(questionId));
  }

  /** A prompt that belongs to no question. */
  public static Prompt of(Move move) {
    return new Prompt(move, Optional.empty());
  }
}
