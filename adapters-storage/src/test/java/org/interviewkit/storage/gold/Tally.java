package org.interviewkit.storage.gold;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts what was found. */
public final class Tally {

  /** What is counted. */
  public enum Mark {
    EIGHT("in the first 8"),
    THREE("in the first 3"),
    FIRST("first"),
    ANSWERED("answered with it"),
    SILENT("rightly not answered");

    private final String words;

    Mark(String words) {
      this.words = words;
    }
  }

  private final Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
  private final List<String> missed = new ArrayList<>();
  private int questions;
  private int traps;

  void found(Optional<Integer> place, String question) {
    questions++;
    count(Mark.EIGHT, place.isPresent());
    count(Mark.THREE, place.filter(at -> at < 3).isPresent());
    count(Mark.FIRST, place.filter(at -> at == 0).isPresent());
    if (place.isEmpty()) {
      missed.add("not found: " + question);
    }
  }

  void answered(boolean rightly, String question) {
    count(Mark.ANSWERED, rightly);
    if (!rightly) {
      missed.add("not answered: " + question);
    }
  }

  void silence(boolean kept, String question) {
    traps++;
    count(Mark.SILENT, kept);
    if (!kept) {
      missed.add("answered: " + question);
    }
  }

  /** Of a hundred questions, so many. */
  public double percent(Mark mark) {
    return 100.0 * counts.getOrDefault(mark, 0) / (mark == Mark.SILENT ? traps : questions);
  }

  /** What was not found or not answered. */
  public List<String> missed() {
    return missed;
  }

  /** Says it in the log of the build. */
  public void print(String way) {
    System.getLogger(Tally.class.getName()).log(System.Logger.Level.INFO, "gold set, {0}: {1}", way, this);
  }

  private void count(Mark mark, boolean held) {
    counts.merge(mark, held ? 1 : 0, Integer::sum);
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(questions + " questions, " + traps + " without an answer");
    for (Mark mark : Mark.values()) {
      line.append(", ").append(mark.words).append(String.format(Locale.ROOT, " %.1f %%", percent(mark)));
    }
    return line.toString();
  }
}
