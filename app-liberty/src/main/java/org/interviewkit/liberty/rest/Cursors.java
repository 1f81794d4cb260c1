package org.interviewkit.liberty.rest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.port.Cursor;

/** Places in lists, as callers carry them from one page to the next without looking inside. */
public final class Cursors {

  /** The most entries of a page. */
  static final int MOST = 100;

  /** Entries of a page when nothing is said. */
  static final int USUAL = 50;

  private Cursors() {}

  /** Entries and the cursor of the page after them; null when there is none. */
  record Page<T>(List<T> items, String next) {

    /** Cuts a list that was asked for with one entry more than wanted. */
    static <T> Page<T> cut(List<T> oneMore, int limit, Function<T, Cursor> cursor) {
      return oneMore.size() <= limit ? new Page<>(oneMore, null) : new Page<>(oneMore.subList(0, limit), write(cursor.apply(oneMore.get(limit - 1))));
    }
  }

  /** How many entries are wanted. */
  static int limit(String asked) {
    return Require.between("limit", Query.number("limit", asked, USUAL), 1, MOST);
  }

  /** The cursor as callers carry it. */
  public static String write(Cursor cursor) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((cursor.createdAt() + "|" + cursor.id()).getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a cursor; none when nothing is said. */
  public static Optional<Cursor> read(String text) {
    return read("after", text);
  }

  /** Reads a cursor that callers send under this name; none when nothing is said. */
  public static Optional<Cursor> read(String name, String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
      return Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new InvalidInput(name, name + " is no cursor of this list: take it from next of the page before");
    }
  }
}
