package org.interviewkit.domain.evaluation;

import java.util.List;
import org.interviewkit.domain.Wording;

/**
 * A strength, concern or gap.
 *
 * @param text what was found, in the evaluator's words
 * @param evidence verified quotations; at least one for strengths and concerns
 */
public record Finding(Wording text, List<Evidence> evidence) {}
