package org.interviewkit.domain.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;

/**
 * The turns of one interview in their order.
 *
 * @param turns the turns at positions 1, 2, 3 … without gaps
 */
public record Transcript(List<Turn> turns) {

  /** A transcript in which nothing has been said. */
  public static final Transcript EMPTY = new Transcript(List.of());

  /** Checks that positions run from 1 without gaps. */
  public Transcript {
    turns = List.copyOf(turns);
    for (int i = 0; i < turns.size(); i++) {
      if (turns.get(i).position() != i + 1) {
        throw new InvalidInput("turns", "turn " + turns.get(i).position() + " stands where turn " + (i + 1) + " belongs");
      }
    }
  }

  /** This transcript with one more turn, which must have the {@link #nextPosition() next position}. */
  public Transcript with(Turn turn) {
    List<Turn> longer = new ArrayList<>(turns);
    longer.add(turn);
    return new Transcript(longer);
  }

  /** The position the next turn will have, from 1. */
  public int nextPosition() {
    return turns.size() + 1;
  }

  /** The turn at a position, or empty when there is none. */
  public Optional<Turn> at(int position) {
    return position < 1 || position > turns.size() ? Optional.empty() : Optional.of(turns.get(position - 1));
  }

  /** The last turn, or empty. */
  public Optional<Turn> last() {
    return at(turns.size());
  }

  /** The last turn of a speaker, or empty. */
  public Optional<Turn> lastOf(Speaker speaker) {
    for (int i = turns.size() - 1; i >= 0; i--) {
      if (turns.get(i).speaker() == speaker) {
        return Optional.of(turns.get(i));
      }
    }
    return Optional.empty();
  }

  /** The turns after a position, in order. */
  public List<Turn> after(int position) {
    return turns.subList(Math.min(Math.max(position, 0), turns.size()), turns.size());
  }

  /** The turns of a speaker, in order. */
  public List<Turn> of(Speaker speaker) {
    return turns.stream().filter(turn -> turn.speaker() == speaker).toList();
  }

  /** How many times the candidate has spoken: the measure of the turn budget. Corrections do not count. */
  public int exchanges() {
    return (int) turns.stream().filter(turn -> turn.speaker() == Speaker.USER && !turn.isCorrection()).count();
  }

  /**
   * Whether the candidate, or a person in the interviewer's place, has spoken and the interviewer has not said anything since. Notes of the system and corrections do not count.
   */
  public boolean awaitsInterviewer() {
    for (int i = turns.size() - 1; i >= 0; i--) {
      if (turns.get(i).isCorrection()) {
        continue;
      }
      switch (turns.get(i).speaker()) {
        case USER, PERSON -> {
          return true;
        }
        case ASSISTANT -> {
          return false;
        }
        case SYSTEM -> {}
      }
    }
    return true;
  }

  /**
   * What the candidate said to each question: the candidate's turns that follow a prompt about the question, up to the next prompt about another one, or to what a person says
   * in the interviewer's place about none of them. Questions appear in the order they were first asked, also those without an answer. Turns said to no question are left out. In
   * the place of a turn that was corrected stands its last correction.
   */
  public Map<String, List<Turn>> answers() {
    Map<String, List<Turn>> answers = new LinkedHashMap<>();
    Map<Integer, Turn> corrections = new HashMap<>();
    turns.forEach(turn -> turn.corrects().ifPresent(wrong -> corrections.put(wrong, turn)));
    Optional<String> current = Optional.empty();
    for (Turn turn : turns) {
      if (turn.speaker() != Speaker.USER && turn.prompt().isPresent()) {
        current = turn.prompt().get().questionId();
        current.ifPresent(id -> answers.computeIfAbsent(id, unused -> new ArrayList<>()));
      } else if (turn.speaker() == Speaker.PERSON && !turn.isCorrection()) {
        current = Optional.empty();
      } else if (turn.speaker() == Speaker.USER && !turn.isCorrection()) {
        Turn meant = corrections.getOrDefault(turn.position(), turn);
        current.ifPresent(id -> answers.computeIfAbsent(id, unused -> new ArrayList<>()).add(meant));
      }
    }
    return answers;
  }
}
