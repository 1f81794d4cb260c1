package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.interviewkit.contract.Wave;

/** The recording of an interview, as the team gets it. */
record Recorded(JsonNode about, short[] candidate, short[] interviewer) {

  private static final int PER_MILLI = 24;

  /** Waits until it is stored. */
  static Recorded of(Hiring hiring, Invited invited) {
    String path = "/api/v1/interviews/" + invited.interviewId() + "/recording";
    Awaiting.until(() -> hiring.admin().get(path).get("state").asText().equals("stored"));
    JsonNode about = hiring.admin().get(path);
    Recorded recorded = new Recorded(about, track(hiring, path + "/candidate"), track(hiring, path + "/interviewer"));
    assertEquals(recorded.candidate.length, recorded.interviewer.length);
    assertEquals(recorded.candidate.length / PER_MILLI, about.get("length_ms").asLong());
    return recorded;
  }

  private static short[] track(Hiring hiring, String path) {
    return Wave.read(new ByteArrayInputStream(hiring.admin().download(path).body()));
  }

  /** Sound as the stand-in and the clients of the tests make it. */
  static short[] samples(List<String> pieces) {
    List<byte[]> decoded = pieces.stream().map(Base64.getDecoder()::decode).toList();
    ByteBuffer all = ByteBuffer.allocate(decoded.stream().mapToInt(bytes -> bytes.length).sum()).order(ByteOrder.LITTLE_ENDIAN);
    decoded.forEach(all::put);
    short[] samples = new short[all.flip().remaining() / 2];
    all.asShortBuffer().get(samples);
    return samples;
  }

  /** Whether a server that is still recording has written something spoken, from an offset in the file on; silence alone makes the file longer, too. */
  static boolean hasWritten(Path file, long offset, short... spoken) {
    ByteBuffer bytes = ByteBuffer.allocate(spoken.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(spoken);
    try (InputStream written = Files.newInputStream(file)) {
      written.skipNBytes(offset);
      return new String(written.readAllBytes(), StandardCharsets.ISO_8859_1).contains(new String(bytes.array(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where turns are heard. */
  List<JsonNode> turns() {
    return StreamSupport.stream(about.get("turns").spliterator(), false).toList();
  }

  /** What is heard of a turn. */
  short[] turn(int position) {
    JsonNode turn = turns().stream().filter(one -> one.get("position").asInt() == position).findFirst().orElseThrow();
    short[] track = turn.get("track").asText().equals("candidate") ? candidate : interviewer;
    return Arrays.copyOfRange(track, turn.get("from_ms").asInt() * PER_MILLI, (turn.get("to_ms").asInt() + 1) * PER_MILLI);
  }

  /** Of sound, from the first that is not silent on. */
  static short[] fromFirstWord(int length, short... sound) {
    int begin = 0;
    while (begin < sound.length && sound[begin] == 0) {
      begin++;
    }
    // the sound of the tests begins with a silent sample of its own
    return Arrays.copyOfRange(sound, begin - 1, begin - 1 + length);
  }
}
