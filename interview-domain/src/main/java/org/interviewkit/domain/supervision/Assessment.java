package org.interviewkit.domain.supervision;

/**
 * What an analyst makes of the conversation so far.
 *
 * @param topicRelevance how far the candidate's last answers keep to the questions
 * @param questionQuality how far the interviewer's last questions are open, specific and new
 * @param progress how much of the plan is covered
 */
public record Assessment(Measure topicRelevance, Measure questionQuality, Measure progress) {

  /** An assessment in which nothing is known, for one reason. */
  public static Assessment unknown(String reason) {
    return new Assessment(Measure.unknown(reason), Measure.unknown(reason), Measure.unknown(reason));
  }
}
