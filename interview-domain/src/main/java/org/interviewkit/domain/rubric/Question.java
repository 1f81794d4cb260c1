package org.interviewkit.domain.rubric;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.Wording;

/**
 * A question an interviewer may ask.
 *
 * @param id short name, unique in its role or plan: lower-case letters, digits and dashes, 1–64 characters
 * @param criterionId the criterion it serves
 * @param text the question
 * @param simpler the same question in simpler words, for when the candidate asks what is meant
 * @param lookFor what a good answer shows; for the recruiter and the evaluator, never said to the candidate
 * @param followUps further questions that belong to it, at most 6, asked when the answer leaves something open
 * @param skill the skill it is about, at most 80 characters, or empty
 * @param origin where it comes from
 */
public record Question(
    String id, String criterionId, Wording text, Wording simpler, Wording lookFor, List<Wording> followUps, Optional<String> skill, QuestionOrigin origin) {

  /** Checks every bound. */
  public Question {
    Require.text("id", id, 64);
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new InvalidInput("id", "question id " + id + ": allowed are lower-case letters, digits and single dashes between them");
    }
    Require.text("criterionId", criterionId, 64);
    Require.present("text", text);
    Require.present("simpler", simpler);
    Require.present("lookFor", lookFor);
    Require.size("followUps", followUps, 0, 6);
    followUps = List.copyOf(followUps);
    skill.ifPresent(name -> Require.text("skill", name, 80));
    Require.present("origin", origin);
  }
}
