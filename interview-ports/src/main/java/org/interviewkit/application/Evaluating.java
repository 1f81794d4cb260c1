package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.evaluation.EvaluationDraft;
import org.interviewkit.domain.evaluation.HumanRating;
import org.interviewkit.domain.evaluation.Score;
import org.interviewkit.domain.event.EventId;
import org.interviewkit.domain.event.EventType;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.port.Evaluator;
import org.interviewkit.port.Job;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Worker;

/** Evaluating finished interviews: durable work that survives a restart and is tried again, and what people hold against its results. */
public final class Evaluating {

  private static final System.Logger LOG = System.getLogger(Evaluating.class.getName());

  private final LiveWiring wiring;
  private final Evaluator evaluator;

  Evaluating(LiveWiring wiring, Evaluator evaluator) {
    this.wiring = wiring;
    this.evaluator = evaluator;
  }

  /** Who evaluates. */
  Worker worker() {
    return new Worker(LiveWiring.EVALUATE, 1, this::run);
  }

  /** Asks for an interview to be evaluated again; ratings and decisions stay. */
  public void requestAgain(InterviewId id) {
    Interview interview = wiring.interviews().require(id);
    if (!isComplete(interview)) {
      throw new Conflict("interview " + id + " is " + interview.status().label() + ": only a completed one can be evaluated");
    }
    wiring.requestEvaluation(id);
  }

  /** The evaluation, or empty while there is none. */
  public Optional<Evaluation> find(InterviewId id) {
    wiring.interviews().require(id);
    return wiring.store().evaluations().find(id);
  }

  /** How the work on the evaluation stands; empty when it was never asked for. */
  public Optional<Job> progress(InterviewId id) {
    return wiring.store().jobs().find(LiveWiring.EVALUATE, id.toString());
  }

  /**
   * Keeps a person's own rating of a criterion beside the evaluation's.
   *
   * @param score the person's score; empty for "not enough evidence"
   * @throws NotFound if there is no evaluation yet
   */
  public Evaluation rate(InterviewId id, String criterionId, Optional<Score> score, String reason, String by) {
    wiring.interviews().require(id);
    wiring.store().evaluations().rate(id, new HumanRating(criterionId, score, reason, by, wiring.now()));
    return wiring.store().evaluations().find(id).orElseThrow(() -> new NotFound("evaluation of interview", id));
  }

  private Outcome run(Job job) {
    try {
      evaluate(InterviewId.of(job.subject()));
      return new Outcome.Done();
    } catch (PortException e) {
      return again(job, "the evaluator or the store failed: " + e.kind(), e);
    } catch (NotFound | Conflict e) {
      return new Outcome.GivenUp(e.getClass().getSimpleName() + ": the interview cannot be evaluated");
    } catch (RuntimeException e) {
      return again(job, "unexpected " + e.getClass().getSimpleName(), e);
    }
  }

  private void evaluate(InterviewId id) {
    Interview interview = wiring.interviews().require(id);
    if (!isComplete(interview)) {
      throw new Conflict("interview " + id + " is " + interview.status().label());
    }
    Transcript transcript = wiring.store().transcripts().whole(id);
    EvaluationDraft draft = evaluator.evaluate(interview.briefing(), transcript);
    Evaluation evaluation = Evaluation.of(draft, interview.preparation().rubric(), transcript, wiring.now());
    wiring.store().evaluations().save(id, evaluation);
    wiring.interviews().change(id, Interview::evaluated);
    wiring.announcing().happened(new EventId(EventType.INTERVIEW_EVALUATED, id, evaluation.at()));
    LOG.log(Level.INFO, "interview {0}: evaluated by {1}", id, draft.evaluator());
  }

  private Outcome again(Job job, String error, RuntimeException cause) {
    LOG.log(Level.WARNING, "job " + job.kind() + " " + job.subject() + ": attempt " + job.attempts() + " failed", cause);
    return Backoff.EVALUATION.failed(job, wiring.now(), error, true);
  }

  private static boolean isComplete(Interview interview) {
    InterviewStatus status = interview.status();
    return status == InterviewStatus.COMPLETED || status == InterviewStatus.EVALUATED || status == InterviewStatus.DECIDED;
  }
}
