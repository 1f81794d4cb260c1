package org.interviewkit.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.port.Analyst;
import org.interviewkit.port.Conversations;
import org.interviewkit.port.Store;

/**
 * What every live interview needs.
 *
 * @param scheduler keeps the beat; nothing slow runs on it
 * @param work runs what may be slow
 */
record LiveWiring(
    Store store,
    StoredInterviews interviews,
    Holding holding,
    Abroad abroad,
    Elsewhere elsewhere,
    Conversations conversations,
    Analyst analyst,
    Announcing announcing,
    Indexing indexing,
    Taping taping,
    Clock clock,
    ScheduledExecutorService scheduler,
    Executor work) {

  /** The work that is to be done when an interview has ended. */
  static final String EVALUATE = "evaluate";

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Asks for all that is to be done when an interview was held to its end. The evaluation last: when a start finds that it was not asked for, all of this is done. */
  void followUp(Interview interview) {
    announcing.completed(interview);
    indexing.changed(SourceKind.TRANSCRIPT, interview.id().value());
    requestEvaluation(interview.id());
  }

  void requestEvaluation(InterviewId id) {
    store.jobs().submit(EVALUATE, id.toString(), now());
  }
}
