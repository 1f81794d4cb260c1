package org.interviewkit.local.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.local.listening.AnswerReading;
import org.interviewkit.local.listening.Signal;

/**
 * What an answer is given for each of seven signs. The most for each is ours, no study is behind it: own action 30, result 20, situation 12, own part 8, concreteness
 * 15, relation to the question 15, and up to 5 for a lesson learned. Each sign is full after a few different words, so that length alone earns nothing. An answer that has
 * nothing to do with its question keeps 80 % of that.
 *
 * @param situation 0–12
 * @param action 0–30
 * @param result 0–20
 * @param own 0–8
 * @param concrete 0–15
 * @param relevance 0–15
 * @param learned 0–5
 * @param general whether it speaks of what is usual rather than of what was
 */
record Marks(int situation, int action, int result, int own, int concrete, int relevance, int learned, boolean general) {

  private static final int[] SITUATION = {0, 9, 12};
  private static final int[] ACTION = {0, 14, 20, 25, 30};
  private static final int[] RESULT = {0, 14, 20};
  private static final int PEOPLE = 6;
  private static final int GENERAL = 12;

  static Marks of(Testimony testimony) {
    AnswerReading read = testimony.reading();
    boolean acts = read.shows(Signal.OWN) || read.count(Signal.ACTION) > 1;
    int details = 4 * Math.min(2, read.numbers()) + 3 * Math.min(1, read.count(Signal.MEASURE))
        + 4 * Math.min(1, read.count(Signal.PEOPLE)) + 4 * Math.min(2, read.skills().size());
    double related = new Relevance(testimony.question()).of(testimony.text(), read);
    boolean general = read.count(Signal.GENERAL) > 1 && read.count(Signal.GENERAL) >= read.count(Signal.SITUATION) + read.count(Signal.RESULT);
    return new Marks(
        Math.max(step(SITUATION, read.count(Signal.SITUATION)), read.missing().contains(Signal.SITUATION) ? 0 : PEOPLE),
        acts ? step(ACTION, read.count(Signal.ACTION)) : 0,
        step(RESULT, read.count(Signal.RESULT)),
        read.shows(Signal.OWN) ? 8 : 0,
        Math.min(15, details),
        (int) Math.round(15 * related),
        read.shows(Signal.LEARNED) ? 5 : 0,
        general);
  }

  private static int step(int[] steps, int count) {
    return steps[Math.min(count, steps.length - 1)];
  }

  /** From 0 to 100. */
  int total() {
    int sum = situation + action + result + own + concrete + relevance + learned;
    int kept = general ? sum - GENERAL : sum;
    int related = 80 + Math.min(20, 2 * relevance);
    return Math.max(0, Math.min(100, kept * related / 100));
  }

  /** The signs that show, or those that do not, in words. */
  static Wording signs(List<Marks> all, boolean shown) {
    List<Wording> names = new ArrayList<>();
    add(names, all.stream().anyMatch(marks -> marks.situation > 0) == shown, "Situation", "situation");
    add(names, all.stream().anyMatch(marks -> marks.action > 0) == shown, "eigenes Handeln", "own action");
    add(names, all.stream().anyMatch(marks -> marks.result > 0) == shown, "Ergebnis", "result");
    add(names, all.stream().anyMatch(marks -> marks.concrete >= 8) == shown, "genaue Angaben", "concrete details");
    add(names, all.stream().anyMatch(marks -> marks.relevance >= 5) == shown, "Bezug zur Frage", "relation to the question");
    String german = names.stream().map(name -> name.in(Language.DE)).collect(Collectors.joining(", "));
    String english = names.stream().map(name -> name.in(Language.EN)).collect(Collectors.joining(", "));
    return names.isEmpty() ? new Wording("nichts", "nothing") : new Wording(german, english);
  }

  /** Whether situation, own action and result all show. */
  boolean isComplete() {
    return situation > 0 && action > 0 && result > 0;
  }

  private static void add(List<Wording> names, boolean belongs, String german, String english) {
    if (belongs) {
      names.add(new Wording(german, english));
    }
  }
}
