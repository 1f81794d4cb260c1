package org.interviewkit.domain.supervision;

/**
 * A decision and the rule that made it.
 *
 * @param rule the rule's name, for example {@code TIME_LIMIT}
 * @param because the facts that met the rule, in one English sentence
 * @param action what is to be done
 */
public record Ruling(String rule, String because, SupervisorAction action) {}
