package org.interviewkit.domain.evaluation;

/**
 * A quotation as an evaluator claims it; not yet checked.
 *
 * @param position the turn it is said to stand in
 * @param text the words it is said to hold
 */
public record Quote(int position, String text) {}
