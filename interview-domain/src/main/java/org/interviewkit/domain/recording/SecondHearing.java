package org.interviewkit.domain.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * What a model understood when it heard the recording of an interview once more, each voice for itself. It stands beside the transcript, which remains what was said as far as
 * anything is decided by it.
 *
 * @param model which one, 1–200 characters
 * @param at when it last heard something
 * @param turns what it understood of the turns it has heard so far, by position, each once
 * @param division how the voices of one file were told apart; empty when each voice was heard for itself
 */
public record SecondHearing(String model, Instant at, List<HeardAgain> turns, Optional<Division> division) {

  /** How voices on one file were told apart. */
  public enum Division {
    /** A model told whose voice it heard: a guess, though a good one. */
    BY_MODEL,
    /** Nobody did: one text, cut where the transcript's words say that somebody else speaks. */
    BY_TRANSCRIPT
  }

  /** Voices that were heard each for itself. */
  public SecondHearing(String model, Instant at, List<HeardAgain> turns) {
    this(model, at, turns, Optional.empty());
  }

  /** Checks every bound. */
  public SecondHearing {
    Require.text("model", model, 200);
    Require.present("at", at);
    turns = List.copyOf(turns);
    for (int i = 1; i < turns.size(); i++) {
      if (turns.get(i).position() <= turns.get(i - 1).position()) {
        throw new InvalidInput("turns", "turn " + turns.get(i).position() + " after turn " + turns.get(i - 1).position() + ": by position, each once");
      }
    }
  }

  /** With one more turn, in the place of what was understood of it before. */
  public SecondHearing with(HeardAgain turn, String by, Instant now) {
    List<HeardAgain> all = new ArrayList<>(turns);
    all.removeIf(one -> one.position() == turn.position());
    all.add(turn);
    all.sort(Comparator.comparingInt(HeardAgain::position));
    return new SecondHearing(by, now, all, division);
  }

  /** What was understood of a turn, or empty. */
  public Optional<HeardAgain> of(int position) {
    return turns.stream().filter(turn -> turn.position() == position).findFirst();
  }
}
