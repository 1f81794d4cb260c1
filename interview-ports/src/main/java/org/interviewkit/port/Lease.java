package org.interviewkit.port;

import org.interviewkit.domain.interview.InterviewId;

/**
 * That a node holds an interview, until somebody takes a newer one.
 *
 * @param node name of the node
 * @param number higher than that of every lease of this interview before
 */
public record Lease(InterviewId interview, String node, long number) {}
