package org.interviewkit.domain.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells plain text from other bytes and decodes it: UTF-8, UTF-16 with a byte order mark, or Windows-1252. */
public final class PlainText {

  /** What plain text is called on the web. */
  public static final String MEDIA_TYPE = "text/plain";

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Set<String> NAMES = Set.of("txt", "text", "md", "markdown", "asc");

  private PlainText() {}

  /**
   * The text, or nothing if the bytes are not plain text. A character cut off at the end is left out.
   *
   * @param fileName as the sender named it: a name such as {@code cv.txt} makes foreign letters likelier
   * @param bytes the file's beginning or all of it
   */
  public static Optional<String> decode(String fileName, byte[] bytes) {
    if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE)) {
      return decode(bytes, StandardCharsets.UTF_16).filter(PlainText::isProse);
    }
    Optional<String> unicode = decode(bytes, StandardCharsets.UTF_8);
    if (unicode.isPresent()) {
      return unicode.filter(PlainText::isProse);
    }
    double share = isTextName(fileName) ? 0.5 : 0.15;
    return decode(bytes, WINDOWS).filter(PlainText::isProse).filter(text -> foreignShare(text) <= share);
  }

  /** Whether a name says "plain text". */
  public static boolean isTextName(String fileName) {
    return NAMES.contains(extension(fileName));
  }

  /** What stands behind the last dot, in lower case; empty if there is none. */
  public static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), text, false);
    return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
  }

  /** One stray control character is an accident, more than one in a hundred are another format, and a NUL is never text. */
  private static boolean isProse(String text) {
    long controls = text.chars().filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c)).count();
    return text.indexOf('\0') < 0 && controls <= 1 + text.length() / 100;
  }

  private static double foreignShare(String text) {
    return (double) text.chars().filter(c -> c > 0x7F).count() / Math.max(1, text.length());
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
