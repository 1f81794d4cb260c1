package org.interviewkit.openai.transcription;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.interviewkit.domain.document.SoundFormat;
import org.interviewkit.domain.recording.Recording;

/** A form with fields and a file with sound, as RFC 7578 has it. Its length is known before it is sent, and the sound is read while it is sent. */
final class Form {

  private final String boundary = UUID.randomUUID().toString();
  private final byte[] before;
  private final byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
  private final long bytes;

  /**
   * A form with samples, before which the head of a WAV file is put.
   *
   * @param fields by name; neither holds a quotation mark or a line break
   * @param samples of the sound
   */
  Form(Map<String, String> fields, long samples) {
    this(fields, "speech.wav", "audio/wav", wave(samples * 2), samples * 2);
  }

  /** A form with a file of so many bytes. */
  Form(Map<String, String> fields, SoundFormat format, long bytes) {
    this(fields, "interview." + format.ending(), format.mediaType(), new byte[0], bytes);
  }

  private Form(Map<String, String> fields, String fileName, String type, byte[] start, long bytes) {
    this.bytes = bytes;
    StringBuilder head = new StringBuilder();
    fields.forEach((name, value) -> head.append(part(name)).append("\r\n\r\n").append(value).append("\r\n"));
    head.append(part("file")).append("; filename=\"").append(fileName).append("\"\r\nContent-Type: ").append(type).append("\r\n\r\n");
    byte[] text = head.toString().getBytes(StandardCharsets.UTF_8);
    before = ByteBuffer.allocate(text.length + start.length).put(text).put(start).array();
  }

  String type() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /** The form around sound of exactly that length. */
  BodyPublisher body(Supplier<InputStream> sound) {
    return BodyPublishers.concat(
        BodyPublishers.ofByteArray(before), BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(sound), bytes), BodyPublishers.ofByteArray(after));
  }

  private String part(String name) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
  }

  /** The head of a file of PCM16, mono. */
  private static byte[] wave(long bytes) {
    int size = Math.toIntExact(bytes);
    return ByteBuffer.allocate(Recording.HEAD)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(Recording.HEAD - 8 + size)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(Recording.RATE)
        .putInt(Recording.RATE * 2)
        .putShort((short) 2)
        .putShort((short) 16)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt(size)
        .array();
  }
}
