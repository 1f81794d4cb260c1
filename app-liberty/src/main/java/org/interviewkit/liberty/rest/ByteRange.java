package org.interviewkit.liberty.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that was asked for, as RFC 9110, section 14 describes it.
 *
 * @param from first byte, from 0
 * @param to last byte
 */
record ByteRange(long from, long to) {

  private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /** Asks for what is not there. */
  static final class Unsatisfiable extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The part a header asks for; empty for the whole file: without a header, with one of several parts, and with one that makes no sense.
   *
   * @param size of the file, in bytes
   * @throws Unsatisfiable if the part begins after the end
   */
  static Optional<ByteRange> of(Optional<String> header, long size) throws Unsatisfiable {
    Optional<Matcher> found = header.map(ONE::matcher).filter(Matcher::matches);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String first = found.get().group(1);
    String last = found.get().group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? Optional.empty() : Optional.of(lastBytes(Long.parseLong(last), size));
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
    if (!last.isEmpty() && Long.parseLong(last) < from) {
      return Optional.empty();
    }
    if (from >= size) {
      throw new Unsatisfiable();
    }
    return Optional.of(new ByteRange(from, to));
  }

  private static ByteRange lastBytes(long many, long size) throws Unsatisfiable {
    if (many == 0) {
      throw new Unsatisfiable();
    }
    return new ByteRange(Math.max(0, size - many), size - 1);
  }

  long length() {
    return to - from + 1;
  }
}
