package org.interviewkit.liberty.metrics;

import java.math.BigDecimal;
import java.util.Locale;

/** Figures in Prometheus' text format, version 0.0.4. */
final class Exposition {

  private final StringBuilder lines = new StringBuilder();

  /** Begins a metric; its samples follow. */
  Exposition metric(String name, String type, String help) {
    lines.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  /** One sample. The labels come in pairs, a name and what it holds. */
  void sample(String name, double value, String... labels) {
    lines.append(name);
    for (int i = 0; i < labels.length; i += 2) {
      lines.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"").append(escaped(labels[i + 1])).append('"');
    }
    lines.append(labels.length == 0 ? " " : "} ").append(number(value)).append('\n');
  }

  /** The word for a constant. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return lines.toString();
  }

  private static String escaped(String content) {
    return content.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
