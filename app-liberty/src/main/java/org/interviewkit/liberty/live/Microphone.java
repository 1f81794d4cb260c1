package org.interviewkit.liberty.live;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.interviewkit.application.Voice;

/**
 * Looks at the sound a candidate's device sends before it is passed on as it is: that it is base64 and nothing else, whole samples, and not faster than people speak. Used by one
 * thread at a time.
 */
final class Microphone {

  private static final String END = "\"}";
  private static final int BYTES_PER_MILLI = 48;
  private static final int SPEED = 2;
  private static final int MOST_PIECES = 250;

  /** A device that stood still for a moment may catch up. */
  private static final long MOST_AHEAD_MILLIS = 4_000;

  /** A table, as each second brings up to 250 texts of thousands of characters. What is not in its character set becomes a question mark, which is not in it either. */
  private static final boolean[] BASE64 = new boolean[256];

  static {
    for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray()) {
      BASE64[c] = true;
    }
  }

  private final Voice voice;
  private final String begin;
  private final Clock clock;
  private Instant before;
  private long ahead = MOST_AHEAD_MILLIS * BYTES_PER_MILLI;
  private Instant second;
  private int pieces;

  Microphone(Voice voice, String type, Clock clock) {
    this.voice = voice;
    this.begin = "{\"type\":\"" + type + "\",\"audio\":\"";
    this.clock = clock;
    this.before = clock.instant();
    this.second = before;
  }

  /** Thrown when sound comes faster than it can be meant; the connection ends. */
  static final class TooFast extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The sound in a message of this type that is written as most are: without reading it as JSON. */
  Optional<String> soundOf(String message) {
    return message.startsWith(begin) && message.endsWith(END) ? Optional.of(message.substring(begin.length(), message.length() - END.length())) : Optional.empty();
  }

  /**
   * Passes a piece of sound on.
   *
   * @throws BadMessage if it is none
   * @throws TooFast if there is too much of it
   */
  void take(String audio) {
    int bytes = bytes(audio);
    if (bytes < 0) {
      throw new BadMessage("invalid_audio", "audio must be base64 with padding and without white space");
    }
    if (bytes == 0 || bytes % 2 != 0) {
      throw new BadMessage("invalid_audio", "audio of " + bytes + " bytes: PCM16 has two bytes a sample");
    }
    count(bytes);
    voice.hear(audio);
  }

  private void count(int bytes) {
    Instant now = clock.instant();
    long passed = Math.min(Math.max(Duration.between(before, now).toMillis(), 0), MOST_AHEAD_MILLIS);
    before = now;
    ahead = Math.min(ahead + passed * SPEED * BYTES_PER_MILLI, MOST_AHEAD_MILLIS * BYTES_PER_MILLI) - bytes;
    if (Duration.between(second, now).toMillis() >= 1_000) {
      second = now;
      pieces = 0;
    }
    pieces++;
    if (ahead < 0 || pieces > MOST_PIECES) {
      throw new TooFast();
    }
  }

  /** How many bytes a base64 text stands for, or -1 if it is none. */
  static int bytes(String text) {
    int length = text.length();
    if (length % 4 != 0) {
      return -1;
    }
    int padding = length > 0 && text.charAt(length - 1) == '=' ? text.charAt(length - 2) == '=' ? 2 : 1 : 0;
    byte[] characters = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < length - padding; i++) {
      if (!BASE64[characters[i] & 0xff]) {
        return -1;
      }
    }
    return length / 4 * 3 - padding;
  }
}
