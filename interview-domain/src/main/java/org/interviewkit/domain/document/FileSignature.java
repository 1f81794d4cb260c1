package org.interviewkit.domain.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** What a file begins like. The beginning says what a file claims to be, not that its inside is sound. */
public enum FileSignature {
  /** {@code %PDF-} within the first 1,024 bytes, where readers look for it. */
  PDF("a PDF"),
  /** A ZIP container: Word documents since 2007 and much else. */
  ZIP("a ZIP archive", "504b0304", "504b0506", "504b0708"),
  /** The container of Office files before 2007, and of encrypted ones since. */
  OLE2("an old Office file", "d0cf11e0a1b11ae1"),
  /** Rich text. */
  RTF("a rich text file (RTF)", "7b5c727466"),
  /** An image. */
  PNG("an image (PNG)", "89504e470d0a1a0a"),
  /** An image. */
  JPEG("an image (JPEG)", "ffd8ff"),
  /** An image. */
  GIF("an image (GIF)", "474946383761", "474946383961"),
  /** An image. */
  TIFF("an image (TIFF)", "49492a00", "4d4d002a"),
  /** An image. */
  BMP("an image (BMP)", "424d"),
  /** Images of telephones and sound: the second word of the file says which. */
  ISO_MEDIA("a picture or film of a telephone (HEIC or MP4)"),
  /** A RIFF container. */
  RIFF("an image, sound or film (WebP, WAV or AVI)", "52494646"),
  /** Sound. */
  MP3("a sound file (MP3)", "494433"),
  /** Sound. */
  OGG("a sound file (Ogg)", "4f676753"),
  /** A packed file. */
  GZIP("a packed file (gzip)", "1f8b"),
  /** A packed archive. */
  SEVEN_ZIP("a packed archive (7z)", "377abcaf271c"),
  /** A packed archive. */
  RAR("a packed archive (RAR)", "526172211a07"),
  /** A program. */
  WINDOWS_PROGRAM("a Windows program", "4d5a"),
  /** A program. */
  LINUX_PROGRAM("a Linux program", "7f454c46"),
  /** A program. */
  JAVA_CLASS("a Java class", "cafebabe"),
  /** A page description that is a program. */
  POSTSCRIPT("a PostScript file", "25215053"),
  /** A web page. */
  HTML("a web page (HTML)"),
  /** An XML file. */
  XML("an XML file"),
  /** None of these: plain text, perhaps. */
  NONE("a file of an unknown kind");

  /** Bytes to hand over so that every signature can be seen. */
  public static final int HEAD = 1_024;

  private final String description;
  private final String[] beginnings;

  FileSignature(String description, String... beginnings) {
    this.description = description;
    this.beginnings = beginnings;
  }

  /** In words, with an article: "an image (PNG)". */
  public String description() {
    return description;
  }

  /**
   * Which one it is.
   *
   * @param head the first {@value #HEAD} bytes, or the whole file if it is shorter
   */
  public static FileSignature of(byte[] head) {
    for (FileSignature signature : values()) {
      if (signature.begins(head)) {
        return signature;
      }
    }
    String text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
    if (text.contains("%PDF-")) {
      return PDF;
    }
    if (text.startsWith("ftyp", 4)) {
      return ISO_MEDIA;
    }
    return markup(text.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT));
  }

  private static FileSignature markup(String text) {
    if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
      return HTML;
    }
    return text.startsWith("<?xml") ? XML : NONE;
  }

  private boolean begins(byte[] head) {
    return switch (this) {
      // Two letters are also how a text may begin: a header holds zeros soon, a text never.
      case BMP, WINDOWS_PROGRAM -> matches(head) && contains(head, (byte) 0);
      default -> matches(head);
    };
  }

  private boolean matches(byte[] head) {
    return Arrays.stream(beginnings).map(HexFormat.of()::parseHex).anyMatch(b -> head.length >= b.length && Arrays.equals(b, 0, b.length, head, 0, b.length));
  }

  private static boolean contains(byte[] head, byte wanted) {
    for (byte b : head) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }
}
