package org.interviewkit.domain.supervision;

import java.time.Duration;

/**
 * What the policy decides on.
 *
 * @param elapsed running time of the interview, pauses left out
 * @param exchanges how many times the candidate has spoken
 * @param concluding whether the interview is being wound up already
 * @param cyclesSinceGuide how many cycles lie behind the last guidance; a large number when there was none
 * @param assessment what the analyst made of it
 */
public record Situation(Duration elapsed, int exchanges, boolean concluding, int cyclesSinceGuide, Assessment assessment) {}
