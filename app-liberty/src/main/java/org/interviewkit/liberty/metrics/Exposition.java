package org.interviewkit.liberty.metrics;

import java.math.BigDecimal;

/** Figures in Prometheus' text format, version 0.0.4. */
final class Exposition {

  private final StringBuilder lines = new StringBuilder();

  /** Begins a metric; its samples follow. */
  Exposition metric(String name, String type, String help) {
    lines.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  void sample(String name, double value) {
    lines.append(name).append(' ').append(number(value)).append('\n');
  }

  void sample(String name, String label, String content, double value) {
    lines.append(name).append('{').append(label).append("=\"").append(escaped(content)).append("\"} ").append(number(value)).append('\n');
  }

  void sample(String name, String label, String content, String label2, String content2, double value) {
    lines.append(name).append('{').append(label).append("=\"").append(escaped(content)).append("\",");
    lines.append(label2).append("=\"").append(escaped(content2)).append("\"} ").append(number(value)).append('\n');
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
