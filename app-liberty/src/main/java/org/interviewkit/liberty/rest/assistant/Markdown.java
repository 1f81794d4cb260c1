package org.interviewkit.liberty.rest.assistant;

/** Plain text for readers that take it for Markdown: it looks as it was written, and no link, picture, heading or list comes of it. */
final class Markdown {

  private Markdown() {}

  static String of(String plain) {
    return plain
        .replaceAll("[\\\\`*_\\[\\]<>&~|#!]", "\\\\$0")
        .replaceAll("(?m)^[ \\t]+", "")
        .replaceAll("(?m)^([-+=])", "\\\\$1")
        .replaceAll("(?m)^(\\d{1,9})([.)])", "$1\\\\$2")
        .replaceAll("(?<!\\n)\\n(?!\\n)", "  \n");
  }
}
