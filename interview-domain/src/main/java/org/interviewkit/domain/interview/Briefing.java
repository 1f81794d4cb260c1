package org.interviewkit.domain.interview;

/**
 * What an interviewer is told before it opens its mouth.
 *
 * @param interviewId the interview, for correlation only
 * @param engagement who and for what
 * @param preparation criteria, questions, limits
 */
public record Briefing(InterviewId interviewId, Engagement engagement, Preparation preparation) {}
