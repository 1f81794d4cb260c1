package org.interviewkit.openai.realtime.standin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is sent to have speech written down, taken apart as RFC 7578 has it. Whoever writes it in another way, sends a field the interface does not have for this, or a file whose
 * head does not say what is in it, is found out.
 *
 * @param fields by name
 * @param sound the samples of the file, PCM16, 24 kHz, mono; of a whole file its bytes as they are
 * @param whole whether it is a file as somebody recorded it
 */
public record SpokenForm(Map<String, String> fields, byte[] sound, boolean whole) {

  private static final Pattern TYPE = Pattern.compile("multipart/form-data; boundary=([0-9A-Za-z'()+_,./:=?-]{1,70})");
  private static final Pattern FIELD = Pattern.compile("Content-Disposition: form-data; name=\"([a-z_]+)\"");
  private static final String FILE = "Content-Disposition: form-data; name=\"file\"; filename=\"speech.wav\"\r\nContent-Type: audio/wav";
  private static final Pattern WHOLE =
      Pattern.compile("Content-Disposition: form-data; name=\"file\"; filename=\"interview\\.(?:webm|ogg|mp4|wav|flac|mp3)\"\r\nContent-Type: audio/(?:webm|ogg|mp4|wav|flac|mpeg)");
  private static final int HEAD = 44;

  /** Reads a form, and tells what is wrong with it. */
  public static SpokenForm read(String type, byte[] body, Consumer<String> fault) {
    Map<String, String> fields = new LinkedHashMap<>();
    byte[] file = {};
    Matcher found = TYPE.matcher(String.valueOf(type));
    // each byte a letter: a form is cut by its bytes
    String all = new String(body, StandardCharsets.ISO_8859_1);
    if (!found.matches() || !all.startsWith("--" + found.group(1) + "\r\n") || !all.endsWith("\r\n--" + found.group(1) + "--\r\n")) {
      fault.accept("no form with several parts that begins and ends with its boundary: " + type);
      return new SpokenForm(fields, file, false);
    }
    boolean whole = false;
    String line = "--" + found.group(1);
    for (String part : all.substring(line.length() + 2, all.length() - line.length() - 6).split(Pattern.quote("\r\n" + line + "\r\n"))) {
      int end = part.indexOf("\r\n\r\n");
      String head = part.substring(0, Math.max(0, end));
      Matcher field = FIELD.matcher(head);
      whole |= WHOLE.matcher(head).matches();
      if (head.equals(FILE) || WHOLE.matcher(head).matches()) {
        file = part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
      } else if (field.matches()) {
        fields.put(field.group(1), new String(part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
      } else {
        fault.accept("a part of the form is neither a field nor the file: " + head);
      }
    }
    if (!isKnown(fields, whole) || !fields.getOrDefault("language", "").matches("de|en")) {
      fault.accept("other fields than there should be: " + fields);
    }
    if (whole && file.length > 25_000_000) {
      fault.accept("the service takes no file of " + file.length + " bytes");
    }
    return new SpokenForm(fields, whole ? file : sound(file, fault), whole);
  }

  /** Whether voices are to be told apart. */
  public boolean apart() {
    return "diarized_json".equals(fields.get("response_format"));
  }

  private static boolean isKnown(Map<String, String> fields, boolean whole) {
    boolean plain = fields.keySet().equals(Set.of("model", "language", "response_format")) && "json".equals(fields.get("response_format"));
    boolean apart =
        fields.keySet().equals(Set.of("model", "language", "response_format", "chunking_strategy"))
            && "diarized_json".equals(fields.get("response_format"))
            && "auto".equals(fields.get("chunking_strategy"));
    return plain || whole && apart;
  }

  private static byte[] sound(byte[] file, Consumer<String> fault) {
    ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
    int size = file.length - HEAD;
    head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(size + 36).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1);
    head.putInt(24_000).putInt(48_000).putShort((short) 2).putShort((short) 16).put("data".getBytes(StandardCharsets.US_ASCII)).putInt(size);
    if (size < 0 || !Arrays.equals(head.array(), Arrays.copyOf(file, HEAD))) {
      fault.accept("the file's head does not say what is in it");
      return new byte[0];
    }
    if (size < 4_800 || file.length > 25_000_000) {
      fault.accept("the service takes no sound of " + size + " bytes");
    }
    return Arrays.copyOfRange(file, HEAD, file.length);
  }
}
