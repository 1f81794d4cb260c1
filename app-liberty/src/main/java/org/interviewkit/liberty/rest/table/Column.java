package org.interviewkit.liberty.rest.table;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A column of a table.
 *
 * @param name its heading
 * @param kind of what kind all its values are
 * @param cell the value of a row; of the column's kind, or nothing
 */
public record Column<R>(String name, Kind kind, Function<R, Cell> cell) {

  /** Of what kind values are. */
  public enum Kind {
    /** {@link Cell.Text}. */
    TEXT,
    /** {@link Cell.Whole}. */
    WHOLE,
    /** {@link Cell.Moment}. */
    MOMENT,
    /** {@link Cell.Flag}. */
    FLAG
  }

  /** A column of words. */
  public static <R> Column<R> text(String name, Function<R, String> value) {
    return new Column<>(name, Kind.TEXT, row -> new Cell.Text(value.apply(row)));
  }

  /** A column of words that may be missing. */
  public static <R> Column<R> maybe(String name, Function<R, Optional<String>> value) {
    return new Column<>(name, Kind.TEXT, row -> Cell.text(value.apply(row)));
  }

  /** A column of numbers. */
  public static <R> Column<R> whole(String name, ToLongFunction<R> value) {
    return new Column<>(name, Kind.WHOLE, row -> new Cell.Whole(value.applyAsLong(row)));
  }

  /** A column of moments. */
  public static <R> Column<R> moment(String name, Function<R, Instant> value) {
    return new Column<>(name, Kind.MOMENT, row -> new Cell.Moment(value.apply(row)));
  }

  /** A column of yes and no. */
  public static <R> Column<R> flag(String name, Predicate<R> value) {
    return new Column<>(name, Kind.FLAG, row -> new Cell.Flag(value.test(row)));
  }
}
