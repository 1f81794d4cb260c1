/**
 * What an interview shows, criterion by criterion, each score with the words it rests on.
 *
 * <p>An evaluator proposes a {@link org.interviewkit.domain.evaluation.EvaluationDraft}; nothing in it is believed until {@link
 * org.interviewkit.domain.evaluation.Evaluation#of} has found every quotation word for word in the transcript.
 */
package org.interviewkit.domain.evaluation;
