package org.interviewkit.openai;

/** How a service that speaks OpenAI's interface is spoken to. Each rung of the ladder asks less of the service than the one before. */
public enum Dialect {
  /** From the first rung down, until one is understood; that one is kept. */
  AUTO,
  /** The Responses interface, with a JSON schema: OpenAI and Azure. */
  RESPONSES,
  /** Chat Completions with a JSON schema. */
  CHAT_SCHEMA,
  /** Chat Completions that promise some JSON object; the schema stands in the instructions. */
  CHAT_OBJECT,
  /** Chat Completions without any promise; the schema stands in the instructions. */
  CHAT_PROMPT
}
