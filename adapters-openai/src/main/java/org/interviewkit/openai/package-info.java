/**
 * Reserved for OpenAI: spoken interviews over the Realtime interface ({@code Conversations}), the judgement ports answered by an OpenAI or OpenAI-compatible model
 * ({@code Planner}, {@code Analyst}, {@code Evaluator}), and browser-to-OpenAI rooms with our server on the sideband. Their prompts will be resources of this module.
 *
 * <p>It holds nothing yet: the configuration values that name it are refused at start.
 */
package org.interviewkit.openai;
