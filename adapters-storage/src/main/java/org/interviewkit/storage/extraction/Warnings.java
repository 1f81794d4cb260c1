package org.interviewkit.storage.extraction;

import java.util.List;
import java.util.stream.Collectors;
import org.interviewkit.domain.document.CleanText;

/** What a person should know about the text that was read. */
final class Warnings {

  static final String BROKEN = "parts of the file are damaged: text may be missing";

  /** How much of a hidden text is shown, in characters. */
  static final int SHOWN = 300;

  private Warnings() {}

  static String cut(int characters) {
    return "the text was cut off after " + characters + " characters";
  }

  /** What the hidden text says is for a person to read; it goes nowhere else. */
  static String hidden(int characters, String text) {
    String words = CleanText.of(text).text().replaceAll("\\s+", " ").strip();
    String shown = words.length() <= SHOWN ? words : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, SHOWN) - 1)) + "…";
    return "hidden text was found and left out (" + characters + (characters == 1 ? " character)" : " characters)") + (shown.isEmpty() ? "" : ": “" + shown + "”");
  }

  static String pictures(List<Integer> pages) {
    String named = pages.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
    String more = pages.size() > 10 ? " and others" : "";
    return (pages.size() == 1 ? "page " : "pages ") + named + more + (pages.size() == 1 ? " is a picture" : " are pictures") + " without text";
  }
}
