package org.interviewkit.domain.interview;

import org.interviewkit.domain.Require;
import org.interviewkit.domain.rubric.Rubric;
import org.interviewkit.domain.supervision.SupervisorSettings;

/**
 * What was agreed before the interview and does not change in it.
 *
 * @param rubric the criteria
 * @param plan the questions
 * @param settings beat and limits
 */
public record Preparation(Rubric rubric, InterviewPlan plan, SupervisorSettings settings) {

  /** Checks presence. */
  public Preparation {
    Require.present("rubric", rubric);
    Require.present("plan", plan);
    Require.present("settings", settings);
  }
}
