package org.interviewkit.contract;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.interviewkit.domain.Language;
import org.interviewkit.port.Transcriber;

/** Sound that holds words, for ears that know how: each byte of them is a loudness. Longer than any machine asks for, and silent after the words. */
public final class EncodedSpeech {

  private static final int STEP = 64;
  private static final int SHORTEST = 4_800;

  private EncodedSpeech() {}

  /** Words as PCM16. */
  public static byte[] sound(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    ByteBuffer sound = ByteBuffer.allocate(2 * Math.max(SHORTEST, bytes.length)).order(ByteOrder.LITTLE_ENDIAN);
    for (byte one : bytes) {
      sound.putShort((short) (STEP * (one & 0xFF)));
    }
    return sound.array();
  }

  /** The words of such sound; what is silent says nothing. */
  public static String words(byte... sound) {
    ByteBuffer samples = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer bytes = ByteBuffer.allocate(sound.length / 2);
    while (samples.remaining() > 1) {
      int loudness = samples.getShort() / STEP;
      if (loudness > 0) {
        bytes.put((byte) loudness);
      }
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  /** A speech of words. What comes after it on the track is not of it. */
  public static Transcriber.Speech of(String words, Language language) {
    byte[] sound = sound(words);
    byte[] track = Arrays.copyOf(sound, sound.length + 2_000);
    Arrays.fill(track, sound.length, track.length, (byte) 64);
    return new Transcriber.Speech(sound.length / 2, language, () -> new ByteArrayInputStream(track));
  }
}
