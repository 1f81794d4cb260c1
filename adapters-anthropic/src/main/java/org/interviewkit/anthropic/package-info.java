/**
 * Reserved for Anthropic's Claude: the judgement ports ({@code Planner}, {@code Analyst}, {@code Evaluator}) and the language model in the middle of the spoken
 * cascade. Their prompts will be resources of this module.
 *
 * <p>It holds nothing yet: the configuration values that name it are refused at start.
 */
package org.interviewkit.anthropic;
