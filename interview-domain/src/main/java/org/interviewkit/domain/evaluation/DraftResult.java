package org.interviewkit.domain.evaluation;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Wording;

/**
 * What an evaluator proposes for one criterion; every field is checked later, on its own.
 *
 * @param criterionId the criterion
 * @param score proposed score, meant to be 0–100; empty for "not enough evidence"
 * @param rationale why, for the recruiter
 * @param quotes the candidate's words it rests on
 */
public record DraftResult(String criterionId, Optional<Integer> score, Wording rationale, List<Quote> quotes) {}
