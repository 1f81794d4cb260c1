package org.interviewkit.openai.realtime.standin;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Sound that is made up: PCM16, 24 kHz, mono, as base64. */
public final class Sound {

  private static final int SAMPLES_PER_MILLI = 24;

  private Sound() {}

  /** A tone, in pieces. */
  public static List<String> speech(int millis, int piece) {
    return pieces(millis, piece, 6_000);
  }

  /** Silence, in pieces. */
  public static List<String> silence(int millis, int piece) {
    return pieces(millis, piece, 0);
  }

  /** How long a piece is. */
  public static int millis(String audio) {
    return Base64.getDecoder().decode(audio).length / 2 / SAMPLES_PER_MILLI;
  }

  /** Whether somebody speaks in a piece. */
  public static boolean isLoud(String audio) {
    byte[] bytes = Base64.getDecoder().decode(audio);
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      if (Math.abs((short) (bytes[i] & 0xff | bytes[i + 1] << 8)) > 500) {
        return true;
      }
    }
    return false;
  }

  private static List<String> pieces(int millis, int piece, int loudness) {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < millis; at += piece) {
      byte[] bytes = new byte[Math.min(piece, millis - at) * SAMPLES_PER_MILLI * 2];
      for (int i = 0; i < bytes.length / 2; i++) {
        int sample = (int) (loudness * Math.sin(2 * Math.PI * 220 * (at * SAMPLES_PER_MILLI + i) / 24_000.0));
        bytes[2 * i] = (byte) sample;
        bytes[2 * i + 1] = (byte) (sample >> 8);
      }
      pieces.add(Base64.getEncoder().encodeToString(bytes));
    }
    return pieces;
  }
}
