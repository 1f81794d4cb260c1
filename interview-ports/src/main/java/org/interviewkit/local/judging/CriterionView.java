package org.interviewkit.local.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.evaluation.DraftFinding;
import org.interviewkit.domain.evaluation.DraftResult;
import org.interviewkit.domain.evaluation.Quote;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.local.text.PlainText;

/** What an interview shows about one criterion. */
final class CriterionView {

  private static final int UNKNOWN_SCORE = 15;
  private static final int STRONG = 72;
  private static final int WEAK = 45;
  private static final int[] LEVELS = {25, 45, 62, 82};
  private static final int MOST_QUOTES = 3;

  private final Criterion criterion;
  private final List<Testimony> asked;
  private final List<Testimony> answered;
  private final List<Marks> marks;

  /**
   * Looks at what was said.
   *
   * @param asked what was said to each question of the criterion that was asked
   */
  CriterionView(Criterion criterion, List<Testimony> asked) {
    this.criterion = criterion;
    this.asked = asked;
    this.answered = asked.stream().filter(testimony -> testimony.saysSomething() && !testimony.best(1).isEmpty()).toList();
    this.marks = answered.stream().map(Marks::of).toList();
  }

  /** The score, or empty when nothing carries one. A question the candidate could not answer counts half, one left out does not count. */
  Optional<Integer> score() {
    if (answered.isEmpty()) {
      return Optional.empty();
    }
    long unknown = asked.stream().filter(testimony -> testimony.unknown() && !answered.contains(testimony)).count();
    long sum = marks.stream().mapToLong(mark -> 2L * mark.total()).sum() + unknown * UNKNOWN_SCORE;
    long weight = 2L * marks.size() + unknown;
    return Optional.of((int) Math.round((double) sum / weight));
  }

  DraftResult result() {
    Optional<Integer> score = score();
    return score.isEmpty() ? new DraftResult(criterion.id(), Optional.empty(), whyNot(), List.of()) : new DraftResult(criterion.id(), score, why(score.get()), quotes(MOST_QUOTES));
  }

  Optional<DraftFinding> strength() {
    return score().filter(score -> score >= STRONG).map(score -> finding(Marks.signs(marks, true), "schildert ", "describes "));
  }

  Optional<DraftFinding> concern() {
    return score().filter(score -> score < WEAK).map(score -> finding(Marks.signs(marks, false), "es fehlt: ", "missing: "));
  }

  private DraftFinding finding(Wording signs, String german, String english) {
    Wording name = criterion.name();
    return new DraftFinding(new Wording(name.in(Language.DE) + ": " + german + signs.de() + ".", name.in(Language.EN) + ": " + english + signs.en() + "."), quotes(2));
  }

  private List<Quote> quotes(int most) {
    List<Quote> best = new ArrayList<>();
    answered.forEach(testimony -> best.addAll(testimony.best(answered.size() > 1 ? 1 : most)));
    if (best.size() < most) {
      answered.stream().flatMap(testimony -> testimony.best(2).stream()).filter(quote -> !best.contains(quote)).limit(most - best.size()).forEach(best::add);
    }
    return best.stream().limit(most).sorted(Comparator.comparingInt(Quote::position)).toList();
  }

  private Wording why(int score) {
    int level = 1;
    for (int bound : LEVELS) {
      level += score >= bound ? 1 : 0;
    }
    Wording shown = Marks.signs(marks, true);
    Wording missing = Marks.signs(marks, false);
    long whole = marks.stream().filter(Marks::isComplete).count();
    Wording anchor = criterion.anchors().get(level - 1);
    boolean general = marks.stream().allMatch(Marks::general);
    long unknown = asked.stream().filter(testimony -> testimony.unknown() && !answered.contains(testimony)).count();
    String german =
        "Gezählt: " + answered.size() + " von " + asked.size() + " gestellten Fragen, davon " + whole + " mit Situation, Handeln und Ergebnis. In den Antworten zu finden: " + shown.de() + ". Nicht zu finden: " + missing.de() + "."
            + (general ? " Es wird eher Allgemeines gesagt als ein bestimmter Fall." : "")
            + (unknown > 0 ? " Zu " + unknown + " Fragen gab es nach eigener Angabe keine Erfahrung." : "")
            + " Nach Punkten am nächsten ist Stufe " + level + ": " + PlainText.line(anchor.in(Language.DE), 300);
    String english =
        "Counted: " + answered.size() + " of " + asked.size() + " questions asked, " + whole + " of them with situation, action and result. Found in the answers: " + shown.en() + ". Not found: " + missing.en() + "."
            + (general ? " They speak in general rather than of a particular case." : "")
            + (unknown > 0 ? " For " + unknown + " questions the candidate reported no experience." : "")
            + " By points, level " + level + " is closest: " + PlainText.line(anchor.in(Language.EN), 300);
    return new Wording(german, english);
  }

  private Wording whyNot() {
    if (asked.isEmpty()) {
      return new Wording("Dazu wurde keine Frage gestellt.", "No question was asked about this.");
    }
    if (asked.stream().anyMatch(Testimony::unknown)) {
      return new Wording(
          "Zu den Fragen gab es nach eigener Angabe keine Erfahrung oder kein Beispiel. Das ist kein Beleg, weder dafür noch dagegen.",
          "To these questions the candidate reported no experience or no example. That is no evidence, neither for nor against.");
    }
    if (asked.stream().anyMatch(Testimony::skipped)) {
      return new Wording("Die Fragen dazu wurden ausgelassen.", "The questions about this were skipped.");
    }
    return new Wording("Dazu wurde nichts gesagt, worauf sich eine Punktzahl stützen ließe.", "Nothing was said about this that could carry a score.");
  }
}
