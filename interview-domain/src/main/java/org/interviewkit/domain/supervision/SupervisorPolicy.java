package org.interviewkit.domain.supervision;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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
 * Rules 2–7 do not apply while the interview is being wound up, and a guidance is followed by at least {@value #GUIDE_REST} cycles without one, so that the
 * interviewer can act on it first. A rule whose action a person took back stays silent for the rest of the interview; {@code TIME_LIMIT} only for {@value
 * #EXTENSION} cycles. The bounds are ours; no study is behind them.
 */
public final class SupervisorPolicy {

  static final double COVERED = 0.98;
  static final double OFF_TOPIC = 0.25;
  static final double SHALLOW = 0.25;
  static final double BEHIND = 0.4;
  static final int GUIDE_REST = 2;
  static final int EXTENSION = 10;

  private static final String TIME_LIMIT = "TIME_LIMIT";

  private final SupervisorSettings settings;
  private final List<Function<Situation, Optional<Ruling>>> rules =
      List.of(this::timeLimit, this::conclusionTime, this::turnBudget, this::covered, this::offTopic, this::shallow, this::behind);

  /** A policy with these limits. */
  public SupervisorPolicy(SupervisorSettings settings) {
    this.settings = settings;
  }

  /** The ruling for a situation; the same situation always gets the same. */
  public Ruling decide(Situation now) {
    return rules.stream()
        .flatMap(rule -> rule.apply(now).stream())
        .filter(ruling -> !isSilenced(ruling.rule(), now))
        .findFirst()
        .orElse(new Ruling("HEALTHY", "no rule asks for anything", new SupervisorAction.Ignore()));
  }

  /** Running time left until the interview ends, never negative. */
  public Duration remaining(Duration elapsed) {
    Duration left = settings.endAfter().minus(elapsed);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static boolean isSilenced(String rule, Situation now) {
    Integer cycles = now.cyclesSinceUndo().get(rule);
    return cycles != null && (!rule.equals(TIME_LIMIT) || cycles < EXTENSION);
  }

  private Optional<Ruling> timeLimit(Situation now) {
    return now.elapsed().compareTo(settings.endAfter()) < 0
        ? Optional.empty()
        : Optional.of(
            new Ruling(TIME_LIMIT, "running time " + now.elapsed() + " has reached the maximum " + settings.endAfter(), new SupervisorAction.End()));
  }

  private Optional<Ruling> conclusionTime(Situation now) {
    boolean met = !now.concluding() && now.elapsed().compareTo(settings.concludeAfter()) >= 0;
    return conclude(met, "CONCLUSION_TIME", "running time " + now.elapsed() + " has reached the conclusion time " + settings.concludeAfter());
  }

  private Optional<Ruling> turnBudget(Situation now) {
    boolean met = !now.concluding() && now.exchanges() >= settings.turnBudget();
    return conclude(met, "TURN_BUDGET", now.exchanges() + " answers have reached the budget of " + settings.turnBudget());
  }

  private Optional<Ruling> covered(Situation now) {
    Measure progress = now.assessment().progress();
    return conclude(!now.concluding() && progress.isAtLeast(COVERED), "COVERED", "the plan is covered to " + percent(progress));
  }

  private Optional<Ruling> offTopic(Situation now) {
    Measure relevance = now.assessment().topicRelevance();
    return guide(
        mayGuide(now) && relevance.isBelow(OFF_TOPIC),
        new Ruling(
            "OFF_TOPIC",
            "topic relevance is " + percent(relevance),
            new SupervisorAction.Guide(Focus.BACK_TO_TOPIC, "Come back to the current question.")));
  }

  private Optional<Ruling> shallow(Situation now) {
    Measure quality = now.assessment().questionQuality();
    return guide(
        mayGuide(now) && quality.isBelow(SHALLOW),
        new Ruling(
            "SHALLOW_QUESTIONS",
            "question quality is " + percent(quality),
            new SupervisorAction.Guide(Focus.ASK_FOR_EXAMPLE, "Ask for a concrete example.")));
  }

  private Optional<Ruling> behind(Situation now) {
    Measure progress = now.assessment().progress();
    double used = (double) now.elapsed().toMillis() / Math.max(1, settings.concludeAfter().toMillis());
    return guide(
        mayGuide(now) && progress.isBelow(used - BEHIND),
        new Ruling(
            "BEHIND_SCHEDULE",
            "the plan is covered to " + percent(progress) + " with " + percent(used) + " of the time used",
            new SupervisorAction.Guide(Focus.MOVE_ON, "Go on to the next question.")));
  }

  private static boolean mayGuide(Situation now) {
    return !now.concluding() && now.cyclesSinceGuide() >= GUIDE_REST;
  }

  private static Optional<Ruling> guide(boolean met, Ruling ruling) {
    return met ? Optional.of(ruling) : Optional.empty();
  }

  private static Optional<Ruling> conclude(boolean met, String rule, String because) {
    return met ? Optional.of(new Ruling(rule, because, new SupervisorAction.Conclude())) : Optional.empty();
  }

  private static String percent(Measure measure) {
    return measure.value().map(SupervisorPolicy::percent).orElse("unknown");
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * value);
  }
}
