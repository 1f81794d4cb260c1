package org.interviewkit.domain.evaluation;

import java.util.List;
import org.interviewkit.domain.Wording;

/**
 * A strength, concern or gap as an evaluator proposes it.
 *
 * @param text what was found
 * @param quotes the candidate's words it rests on; for a gap there may be none
 */
public record DraftFinding(Wording text, List<Quote> quotes) {}
