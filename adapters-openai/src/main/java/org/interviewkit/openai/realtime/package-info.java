/**
 * Spoken interviews over OpenAI's Realtime interface, as {@code Conversations}. What is sent and read is in {@code ClientEvents} and {@code ServerEvent}, without a socket;
 * the course of a
 * conversation is in {@code Dialogue}; the socket and its troubles are in {@code Line}.
 */
package org.interviewkit.openai.realtime;
