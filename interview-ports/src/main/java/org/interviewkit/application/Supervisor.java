package org.interviewkit.application;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.supervision.Assessment;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.port.PortException;

/** Watches one live interview at a steady beat while it runs. The analyst, which may be slow, works outside the interview's lock. */
final class Supervisor {

  private static final Duration END_BEAT = Duration.ofSeconds(5);

  private final LiveInterview live;
  private final LiveWiring wiring;
  private final Oversight oversight;
  private final AtomicBoolean analysing = new AtomicBoolean();

  Supervisor(LiveInterview live, LiveWiring wiring, Oversight oversight) {
    this.live = live;
    this.wiring = wiring;
    this.oversight = oversight;
  }

  /** Sets the beat on the interview's own grid: a pause does not shift it. */
  void start(Beat beat, Interview interview, Duration elapsed) {
    Duration interval = interview.preparation().settings().interval();
    Duration sinceLast = Duration.ofMillis(elapsed.toMillis() % interval.toMillis());
    beat.every(interval, interval.minus(sinceLast), () -> wiring.work().execute(() -> Beat.guarded(this::cycle)));
    beat.every(END_BEAT, END_BEAT, () -> live.report(LiveInterview::endIfDue));
  }

  /** One cycle; none while a person has the interviewer's place. */
  void cycle() {
    if (oversight.standIn().isPresent()) {
      return;
    }
    boolean free = analysing.compareAndSet(false, true);
    try {
      Assessment assessment = free ? analyse() : Assessment.unknown("the analysis before this one is still running");
      live.report(
          running -> {
            if (running.course().isRunning() && oversight.standIn().isEmpty()) {
              oversight.cycle(running.course().interview(), running.transcript().transcript(), assessment);
              running.endIfDue();
            }
          });
    } finally {
      if (free) {
        analysing.set(false);
      }
    }
  }

  private Assessment analyse() {
    Transcript soFar = live.transcript().transcript();
    try {
      return wiring.analyst().assess(live.briefing(), soFar);
    } catch (PortException e) {
      return Assessment.unknown("the analyst could not be asked: " + e.kind());
    }
  }

  /** The end reason of an END, by who decided it. */
  static EndReason reasonOf(Supervision end) {
    return end.by().equals(Supervision.SUPERVISOR) ? EndReason.TIME_LIMIT : EndReason.ENDED_BY_RECRUITER;
  }

  /** A person's command. */
  Supervision command(SupervisorAction action, String by) {
    Interview interview = live.course().interview();
    Oversight.refuseUnlessOpen(interview, action);
    return oversight.command(interview, live.transcript().transcript(), action, by);
  }
}
