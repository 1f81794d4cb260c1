package org.interviewkit.port;

import org.interviewkit.domain.evaluation.EvaluationDraft;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.transcript.Transcript;

/** Proposes what an interview shows. Only what was said counts: nothing is inferred from tone, pace, spelling, grammar or feeling. */
@FunctionalInterface
public interface Evaluator {

  /**
   * A proposal for every criterion of the rubric. It is not believed: the domain checks every quotation.
   *
   * @throws PortException if no proposal can be had; the evaluation is tried again later
   */
  EvaluationDraft evaluate(Briefing briefing, Transcript transcript);
}
