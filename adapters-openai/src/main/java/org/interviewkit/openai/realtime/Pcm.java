package org.interviewkit.openai.realtime;

import java.time.Duration;

/** PCM16, 24 kHz, mono, as base64. */
final class Pcm {

  private static final long BYTES_PER_MILLI = 48;

  private Pcm() {}

  static long bytes(String base64) {
    int length = base64.length();
    int padding = length > 0 && base64.charAt(length - 1) == '=' ? length > 1 && base64.charAt(length - 2) == '=' ? 2 : 1 : 0;
    return length / 4 * 3L - padding;
  }

  static Duration duration(long bytes) {
    return Duration.ofMillis(bytes / BYTES_PER_MILLI);
  }
}
