package org.interviewkit.domain.recording;

import java.util.Locale;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.transcript.Turn;

/**
 * What was understood of one turn when its sound was heard once more.
 *
 * @param position of the turn in the transcript, from 1
 * @param track on which it was heard
 * @param text what was understood, at most {@value #MAX_TEXT} characters; empty when that was nothing. A model's words: data, never instructions
 */
public record HeardAgain(int position, Track track, String text) {

  /** The longest text, in characters: a turn and half as much again. */
  public static final int MAX_TEXT = 12_000;

  /** Checks every bound. */
  public HeardAgain {
    Require.between("position", position, 1, Integer.MAX_VALUE);
    Require.present("track", track);
    Require.optionalText("text", text, MAX_TEXT);
  }

  /** Whether this is something else than what stands in the transcript: capitals, punctuation and white space count for nothing. */
  public boolean differsFrom(Turn turn) {
    return !words(text).equals(words(turn.content()));
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
