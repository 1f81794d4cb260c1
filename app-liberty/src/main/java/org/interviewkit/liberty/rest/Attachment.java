package org.interviewkit.liberty.rest;

import java.nio.charset.StandardCharsets;

/** The header that hands a file over as a download under a harmless name (RFC 6266, RFC 8187). */
final class Attachment {

  private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";
  private static final int LONGEST = 150;

  private Attachment() {}

  /** The value of {@code Content-Disposition} for a file name nobody has checked. */
  static String named(String fileName) {
    String safe = safe(fileName);
    return "attachment; filename=\"" + ascii(safe) + "\"; filename*=UTF-8''" + encoded(safe);
  }

  private static String safe(String fileName) {
    String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*%;]", "_").strip().replaceAll("^\\.+", "").replaceAll("[. ]+$", "");
    if (clean.codePointCount(0, clean.length()) > LONGEST) {
      clean = clean.substring(clean.offsetByCodePoints(clean.length(), -LONGEST));
    }
    return clean.isEmpty() ? "file" : clean;
  }

  private static String ascii(String name) {
    return name.replaceAll("[^\\x20-\\x7e]", "_").replace("\\", "_");
  }

  private static String encoded(String name) {
    StringBuilder out = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (PLAIN.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(String.format("%02X", b & 0xff));
      }
    }
    return out.toString();
  }
}
