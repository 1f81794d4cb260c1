package org.interviewkit.liberty.rest.table;

import java.time.Instant;
import java.util.Optional;

/** One value of a table. */
public sealed interface Cell {

  /** Words; nobody has checked them. */
  record Text(String value) implements Cell {}

  /** A whole number. */
  record Whole(long value) implements Cell {}

  /** A moment, to the microsecond. */
  record Moment(Instant value) implements Cell {}

  /** Yes or no. */
  record Flag(boolean value) implements Cell {}

  /** No value. */
  record Nothing() implements Cell {}

  /** Words, or nothing. */
  static Cell text(Optional<String> value) {
    return value.<Cell>map(Text::new).orElseGet(Nothing::new);
  }
}
