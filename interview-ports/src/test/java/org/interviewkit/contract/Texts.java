package org.interviewkit.contract;

import java.time.Instant;
import java.util.UUID;

/** Texts and values that stores like to get wrong. */
public final class Texts {

  /** Umlauts, an emoji made of several, right-to-left letters, quotes of every kind, markup, a backslash and line breaks. */
  public static final String TRICKY = "Grüße, Zoë Ångström 👩🏽‍💻 – שלום \"quoted\" 'single' <b>&amp;</b> \\ %_ ; -- \t\r\nЖук 日本語 \u2028 ẞ ı";

  /** The moment most fixtures happen at; with microseconds, which no store may drop. */
  public static final Instant NOW = Instant.parse("2026-11-21T09:15:30.123456Z");

  private Texts() {}

  /** A text of exactly so many characters (UTF-16 units), tricky as far as it goes. */
  public static String ofLength(int characters) {
    String text = TRICKY.repeat(characters / TRICKY.length() + 1).substring(0, characters);
    return Character.isHighSurrogate(text.charAt(characters - 1)) ? text.substring(0, characters - 1) + "x" : text;
  }

  /** An identifier that is the same in every run. */
  public static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
