package org.interviewkit.liberty.process;

/**
 * An interview whose candidate has agreed.
 *
 * @param secret what stands behind the {@code #} of the invitation link
 */
public record Invited(String interviewId, String secret) {}
