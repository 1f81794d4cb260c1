/**
 * Models of OpenAI and of every service that speaks its interface, as a {@code Reasoner}. OpenAI's library is used in the package {@code sdk} alone, and may be loaded from a
 * folder of its own when it is needed; its types show nowhere else. Spoken interviews are in the package {@code realtime}.
 */
package org.interviewkit.openai;
