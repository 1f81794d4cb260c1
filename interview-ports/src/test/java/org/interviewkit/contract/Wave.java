package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Sound to test with, PCM16, 24 kHz, mono: no two pieces are alike, so a sample that stands in the wrong place is found. */
public final class Wave {

  private static final int PER_MILLI = 24;
  private static final int HEAD = 44;

  private Wave() {}

  /** A noise of its own for each seed, loud and without a silent sample. */
  public static short[] noise(long seed, int millis) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    short[] samples = new short[millis * PER_MILLI];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (1_000 + random.nextInt(20_000));
    }
    return samples;
  }

  /** A part, as base64. */
  public static String base64(short[] samples, int from, int to) {
    ByteBuffer bytes = ByteBuffer.allocate((to - from) * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = from; i < to; i++) {
      bytes.putShort(samples[i]);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** The samples of a WAV file, whose head must be right. */
  public static short[] read(InputStream wav) {
    try (wav) {
      byte[] all = wav.readAllBytes();
      ByteBuffer file = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
      assertEquals("RIFF", text(all, 0));
      assertEquals(all.length - 8, file.getInt(4));
      assertEquals("WAVEfmt ", text(all, 8) + text(all, 12));
      assertEquals("1 1 24000 48000", file.getShort(20) + " " + file.getShort(22) + " " + file.getInt(24) + " " + file.getInt(28));
      assertEquals("2 16", file.getShort(32) + " " + file.getShort(34));
      assertEquals("data", text(all, 36));
      assertEquals(all.length - HEAD, file.getInt(40));
      short[] samples = new short[(all.length - HEAD) / 2];
      file.position(HEAD).asShortBuffer().get(samples);
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes, int from) {
    return new String(bytes, from, 4, StandardCharsets.US_ASCII);
  }
}
