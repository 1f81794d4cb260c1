package org.interviewkit.local.interviewer;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.rubric.QuestionOrigin;
import org.interviewkit.domain.supervision.SupervisorSettings;

/**
 * What is still to be asked, and what there is time for. A question with its follow-ups is reckoned at two and a half minutes, a bare one at one and a half; both
 * figures are ours, from reading answers of 60 to 120 words at the speed people type.
 */
final class Agenda {

  private static final Duration FULL = Duration.ofSeconds(150);
  private static final Duration BARE = Duration.ofSeconds(90);
  private static final Duration GOODBYE = Duration.ofMinutes(2);

  private final SupervisorSettings settings;
  private final List<Question> plan;
  private final Dialogue dialogue;
  private final Duration elapsed;
  private final Briefing briefing;

  Agenda(Briefing briefing, Dialogue dialogue, Duration elapsed) {
    this.briefing = briefing;
    this.settings = briefing.preparation().settings();
    this.plan = briefing.preparation().plan().questions();
    this.dialogue = dialogue;
    this.elapsed = elapsed;
  }

  /** The next question: by the plan's order while there is time for all of them, otherwise first the hiring team's own and those on criteria not yet touched. */
  Optional<Question> next() {
    List<Question> open = open();
    if (open.isEmpty() || fits(open.size(), BARE)) {
      return open.stream().findFirst();
    }
    Set<String> touched = new HashSet<>();
    plan.stream().filter(question -> dialogue.asked().contains(question.id())).forEach(question -> touched.add(question.criterionId()));
    return open.stream().min(Comparator.comparingInt(question -> urgency(question, touched)));
  }

  private static int urgency(Question question, Set<String> touched) {
    boolean fresh = !touched.contains(question.criterionId());
    if (question.origin() == QuestionOrigin.RECRUITER) {
      return fresh ? 0 : 1;
    }
    return fresh ? 2 : 3;
  }

  /** The questions of the plan that have not been asked. */
  List<Question> open() {
    return plan.stream()
        .filter(question -> !dialogue.asked().contains(question.id()))
        .filter(question -> !dialogue.said().holdsAnyOf(question.text().in(briefing.engagement().language())))
        .toList();
  }

  /** The question being talked about, or empty. */
  Optional<Question> current() {
    return dialogue.current().flatMap(briefing.preparation().plan()::find);
  }

  /** Whether one may ask further without taking the time of what is still to come. */
  boolean allowsFollowUp() {
    int left = open().size();
    boolean turns = settings.turnBudget() - dialogue.exchanges() > left;
    return turns && fits(left + 1, BARE);
  }

  /** Whether it is time to wind up. */
  boolean isOver() {
    return elapsed.compareTo(settings.concludeAfter()) >= 0 || dialogue.exchanges() >= settings.turnBudget();
  }

  /** Whether there is no time left but for a goodbye. */
  boolean isLast() {
    return elapsed.plus(GOODBYE).compareTo(settings.endAfter()) >= 0;
  }

  /** Minutes that the rest is likely to take, at least 1. */
  long minutesLeft() {
    Duration byClock = settings.concludeAfter().minus(elapsed);
    Duration byQuestions = FULL.multipliedBy(open().size() + 1L);
    Duration shorter = byClock.compareTo(byQuestions) < 0 ? byClock : byQuestions;
    return Math.max(1, Math.round(shorter.toSeconds() / 60.0));
  }

  private boolean fits(int questions, Duration each) {
    return elapsed.plus(each.multipliedBy(questions)).compareTo(settings.concludeAfter()) <= 0;
  }
}
