package org.interviewkit.openai.realtime;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** PCM16, 24 kHz, mono, as base64. */
final class Pcm {

  private static final long BYTES_PER_MILLI = 48;

  /** A table, as each second brings 50 texts of 1,280 characters for each candidate. Without the question mark, which stands for what is not in the table's character set. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    for (char c = '!'; c <= '~'; c++) {
      PLAIN[c] = c != '"' && c != '\\' && c != '?';
    }
  }

  private Pcm() {}

  static long bytes(String base64) {
    int length = base64.length();
    int padding = length > 0 && base64.charAt(length - 1) == '=' ? length > 1 && base64.charAt(length - 2) == '=' ? 2 : 1 : 0;
    return length / 4 * 3L - padding;
  }

  /** Sound is put into messages as it is, as long as no character in it would have to be escaped there, or could end the text it stands in. */
  static boolean isPlain(String audio) {
    for (byte each : audio.getBytes(StandardCharsets.ISO_8859_1)) {
      if (!PLAIN[each & 0xff]) {
        return false;
      }
    }
    return true;
  }

  static Duration duration(long bytes) {
    return Duration.ofMillis(bytes / BYTES_PER_MILLI);
  }
}
