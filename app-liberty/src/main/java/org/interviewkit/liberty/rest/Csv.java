package org.interviewkit.liberty.rest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 has them, harmless to spreadsheets: a cell that a spreadsheet would take for a formula begins with an apostrophe. */
public final class Csv {

  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final StringBuilder lines = new StringBuilder();

  /** Adds a line. */
  public Csv line(String... cells) {
    return line(Arrays.asList(cells));
  }

  /** Adds a line. */
  public Csv line(List<String> cells) {
    lines.append(row(cells));
    return this;
  }

  /** One line with its end. */
  public static String row(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** All lines so far. */
  @Override
  public String toString() {
    return lines.toString();
  }

  private static String cell(String text) {
    String harmless = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
  }
}
