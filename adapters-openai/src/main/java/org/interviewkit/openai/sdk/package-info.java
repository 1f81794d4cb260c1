/** Where OpenAI's library is used. Loaded by {@link org.interviewkit.openai.OpenAiReasoner} when the first reasoner is made, and not before. */
package org.interviewkit.openai.sdk;
