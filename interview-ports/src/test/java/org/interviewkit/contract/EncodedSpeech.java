package org.interviewkit.contract;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.document.SoundFormat;
import org.interviewkit.domain.recording.HeardPart;
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

  /** A file with voices: an MP3 as far as its first three letters say, and then lines, each with a voice's name, a colon and its words. */
  public static Transcriber.SoundFile file(Language language, boolean single, String... lines) {
    byte[] bytes = fileBytes(lines);
    return new Transcriber.SoundFile(SoundFormat.MP3, bytes.length, language, single, () -> new ByteArrayInputStream(bytes));
  }

  /** The bytes of such a file. */
  public static byte[] fileBytes(String... lines) {
    return ("ID3\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
  }

  /** What is said in such a file: by name, or all of it as one text where nobody tells voices apart. */
  public static List<HeardPart> parts(byte[] file, boolean single) {
    List<String[]> lines = new String(file, StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(":", 2)).toList();
    List<HeardPart> parts = lines.stream().map(line -> new HeardPart(Optional.of(line[0]), line[1].strip())).toList();
    return single ? List.of(new HeardPart(Optional.empty(), parts.stream().map(HeardPart::text).collect(Collectors.joining(" ")))) : parts;
  }
}
