package org.interviewkit.domain.assistant;

import java.util.Locale;
import java.util.Set;

/** What a visitor says to "Is this right?". Only short, plain answers count; anything else is {@link #NEITHER}. */
public enum Consent {
  /** Yes. */
  YES,
  /** No: away with it. */
  NO,
  /** Yes or no is open, but no name is to be kept. */
  ANONYMOUS,
  /** Something else. */
  NEITHER;

  private static final int SHORT = 40;
  private static final Set<String> AGREES =
      Set.of("ja", "jo", "jawohl", "ja bitte", "ja stimmt", "ja das stimmt", "ja genau", "ja passt", "ja absenden", "ja senden", "ja gerne", "ja gern", "stimmt", "stimmt so",
          "das stimmt", "passt", "passt so", "korrekt", "richtig", "genau", "bestätigen", "bestätigt", "ich bestätige", "absenden", "bitte absenden", "senden", "bitte senden",
          "ok", "okay", "einverstanden", "yes", "yes please", "yes that's right", "yes thats right", "yes correct", "yes send it", "correct", "that's right", "thats right",
          "that's correct", "right", "confirm", "confirmed", "i confirm", "send", "send it", "please send", "submit", "sure", "fine");
  private static final Set<String> REFUSES =
      Set.of("nein", "nein danke", "nein bitte nicht", "nicht absenden", "nicht senden", "abbrechen", "abbruch", "verwerfen", "löschen", "lieber nicht", "doch nicht", "no",
          "no thanks", "no thank you", "cancel", "discard", "delete", "don't send", "dont send", "do not send", "stop", "never mind", "nevermind");

  /** Reads an answer. */
  public static Consent of(String text) {
    if (text.length() > SHORT) {
      return NEITHER;
    }
    String bare = text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^\\p{L}\\p{N}' ]+", " ").replaceAll(" +", " ").strip();
    if (bare.contains("anonym")) {
      return ANONYMOUS;
    }
    if (AGREES.contains(bare)) {
      return YES;
    }
    return REFUSES.contains(bare) ? NO : NEITHER;
  }
}
