package org.interviewkit.domain.supervision;

import java.time.Duration;
import java.util.Locale;

/**
 * Decides what a cycle does. The first rule that is met wins; a metric that is unknown meets none, so the limits on time and turns hold when the analyst is down.
 *
 * <ol>
 *   <li>{@code TIME_LIMIT}: running time has reached {@code endAfter} ⇒ END
 *   <li>{@code CONCLUSION_TIME}: running time has reached {@code concludeAfter} ⇒ CONCLUDE
 *   <li>{@code TURN_BUDGET}: the candidate has spoken {@code turnBudget} times ⇒ CONCLUDE
 *   <li>{@code COVERED}: progress is at least {@value #COVERED} ⇒ CONCLUDE
 *   <li>{@code OFF_TOPIC}: topic relevance is below {@value #OFF_TOPIC} ⇒ GUIDE back to the topic
 *   <li>{@code SHALLOW_QUESTIONS}: question quality is below {@value #SHALLOW} ⇒ GUIDE to ask for an example
 *   <li>{@code BEHIND_SCHEDULE}: progress is more than {@value #BEHIND} behind the share of time used ⇒ GUIDE to move on
 *   <li>{@code HEALTHY} ⇒ IGNORE
 * </ol>
 *
 * Rules 2–8 do not apply while the interview is being wound up, and a guidance is followed by at least {@value #GUIDE_REST} cycles without one, so that the
 * interviewer can act on it first. The bounds are ours; no study is behind them.
 */
public final class SupervisorPolicy {

  static final double COVERED = 0.98;
  static final double OFF_TOPIC = 0.25;
  static final double SHALLOW = 0.25;
  static final double BEHIND = 0.4;
  static final int GUIDE_REST = 2;

  private final SupervisorSettings settings;

  /** A policy with these limits. */
  public SupervisorPolicy(SupervisorSettings settings) {
    this.settings = settings;
  }

  /** The ruling for a situation; the same situation always gets the same. */
  public Ruling decide(Situation now) {
    if (now.elapsed().compareTo(settings.endAfter()) >= 0) {
      return new Ruling("TIME_LIMIT", "running time " + now.elapsed() + " has reached the maximum " + settings.endAfter(), new SupervisorAction.End());
    }
    if (now.concluding()) {
      return new Ruling("CONCLUDING", "the interview is being wound up", new SupervisorAction.Ignore());
    }
    if (now.elapsed().compareTo(settings.concludeAfter()) >= 0) {
      return conclude("CONCLUSION_TIME", "running time " + now.elapsed() + " has reached the conclusion time " + settings.concludeAfter());
    }
    if (now.exchanges() >= settings.turnBudget()) {
      return conclude("TURN_BUDGET", now.exchanges() + " answers have reached the budget of " + settings.turnBudget());
    }
    Assessment seen = now.assessment();
    if (seen.progress().isAtLeast(COVERED)) {
      return conclude("COVERED", "the plan is covered to " + percent(seen.progress()));
    }
    if (now.cyclesSinceGuide() < GUIDE_REST) {
      return new Ruling("RESTING", "the last guidance is " + now.cyclesSinceGuide() + " cycles old and still has to show", new SupervisorAction.Ignore());
    }
    return steer(now);
  }

  private Ruling steer(Situation now) {
    Assessment seen = now.assessment();
    if (seen.topicRelevance().isBelow(OFF_TOPIC)) {
      return guide("OFF_TOPIC", "topic relevance is " + percent(seen.topicRelevance()), Focus.BACK_TO_TOPIC, "Come back to the current question.");
    }
    if (seen.questionQuality().isBelow(SHALLOW)) {
      return guide("SHALLOW_QUESTIONS", "question quality is " + percent(seen.questionQuality()), Focus.ASK_FOR_EXAMPLE, "Ask for a concrete example.");
    }
    double used = (double) now.elapsed().toMillis() / Math.max(1, settings.concludeAfter().toMillis());
    if (seen.progress().isBelow(used - BEHIND)) {
      String because = "the plan is covered to " + percent(seen.progress()) + " with " + percent(used) + " of the time used";
      return guide("BEHIND_SCHEDULE", because, Focus.MOVE_ON, "Go on to the next question.");
    }
    return new Ruling("HEALTHY", "no rule asks for anything", new SupervisorAction.Ignore());
  }

  /** Running time left until the interview ends, never negative. */
  public Duration remaining(Duration elapsed) {
    Duration left = settings.endAfter().minus(elapsed);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Ruling conclude(String rule, String because) {
    return new Ruling(rule, because, new SupervisorAction.Conclude());
  }

  private static Ruling guide(String rule, String because, Focus focus, String instruction) {
    return new Ruling(rule, because, new SupervisorAction.Guide(focus, instruction));
  }

  private static String percent(Measure measure) {
    return measure.value().map(SupervisorPolicy::percent).orElse("unknown");
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * value);
  }
}
