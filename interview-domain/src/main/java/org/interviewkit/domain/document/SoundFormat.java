package org.interviewkit.domain.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a file with sound begins like, as browsers and telephones record. */
public enum SoundFormat {
  /** WebM, as most browsers record. */
  WEBM("audio/webm", head -> hex(head, 0, 4).equals("1a45dfa3")),
  /** Ogg. */
  OGG("audio/ogg", head -> text(head, 0, 4).equals("OggS")),
  /** MP4, as Safari and telephones record. */
  MP4("audio/mp4", head -> text(head, 4, 4).equals("ftyp")),
  /** WAV. */
  WAV("audio/wav", head -> text(head, 0, 4).equals("RIFF") && text(head, 8, 4).equals("WAVE")),
  /** FLAC. */
  FLAC("audio/flac", head -> text(head, 0, 4).equals("fLaC")),
  /** MP3, with or without a tag before it. */
  MP3("audio/mpeg", head -> text(head, 0, 3).equals("ID3") || hex(head, 0, 2).matches("ff[ef][23ab]"));

  /** How many bytes are enough to tell. */
  public static final int HEAD = 12;

  private final String mediaType;
  private final Predicate<byte[]> begins;

  SoundFormat(String mediaType, Predicate<byte[]> begins) {
    this.mediaType = mediaType;
    this.begins = begins;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** What the names of such files end with, without the dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a media type, or empty. */
  public static Optional<SoundFormat> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(format -> format.mediaType.equals(mediaType)).findFirst();
  }

  /** What a file is that begins with these bytes; empty when it is none of these. */
  public static Optional<SoundFormat> of(byte[] head) {
    return Arrays.stream(values()).filter(format -> format.begins.test(head)).findFirst();
  }

  private static String hex(byte[] head, int from, int length) {
    return head.length < from + length ? "" : HexFormat.of().formatHex(head, from, from + length);
  }

  private static String text(byte[] head, int from, int length) {
    return head.length < from + length ? "" : new String(head, from, length, StandardCharsets.ISO_8859_1);
  }
}
