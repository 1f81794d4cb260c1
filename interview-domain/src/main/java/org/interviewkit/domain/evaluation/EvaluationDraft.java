package org.interviewkit.domain.evaluation;

import java.util.List;

/**
 * What an evaluator proposes; untrusted.
 *
 * @param evaluator name and version of the evaluator, for example {@code local/1}
 * @param results one per criterion it has an opinion on
 * @param strengths what speaks for the candidate
 * @param concerns what gives rise to doubt
 * @param gaps what the job asks for and the interview did not show
 */
public record EvaluationDraft(
    String evaluator, List<DraftResult> results, List<DraftFinding> strengths, List<DraftFinding> concerns, List<DraftFinding> gaps) {}
