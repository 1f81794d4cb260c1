package org.interviewkit.local.text;

/**
 * One word of a text.
 *
 * @param folded the word as it is compared: small letters, umlauts and ß spelt out, other accents dropped
 * @param start index of its first character in the text
 * @param end index after its last character
 */
public record Token(String folded, int start, int end) {}
