package org.interviewkit.liberty.bench.voice;

import java.nio.charset.StandardCharsets;

/** Looks for texts in messages without making texts of them. */
final class Bytes {

  private Bytes() {}

  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static int find(byte[] bytes, int begin, int end, byte[] wanted) {
    for (int i = begin; i + wanted.length <= end; i++) {
      int same = 0;
      while (same < wanted.length && bytes[i + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return i;
      }
    }
    return -1;
  }

  static boolean has(byte[] bytes, int begin, int end, byte[] wanted) {
    return find(bytes, begin, end, wanted) >= 0;
  }

  /** Where the text begins that is the value of a member; some servers put a space before it. */
  static int valueOf(byte[] bytes, int begin, int end, byte[] member) {
    int at = find(bytes, begin, end, member);
    if (at < 0) {
      return -1;
    }
    int quote = at + member.length;
    while (quote < end && bytes[quote] != '"') {
      quote++;
    }
    return quote + 1;
  }

  static String text(byte[] bytes, int begin, int end) {
    int to = begin;
    while (to < end && bytes[to] != '"') {
      to++;
    }
    return new String(bytes, begin, to - begin, StandardCharsets.UTF_8);
  }
}
