package org.interviewkit.storage.extraction;

import java.util.List;
import java.util.stream.Collectors;

/** What a person should know about the text that was read. */
final class Warnings {

  static final String BROKEN = "parts of the file are damaged: text may be missing";

  private Warnings() {}

  static String cut(int characters) {
    return "the text was cut off after " + characters + " characters";
  }

  static String hidden(int characters) {
    return "hidden text was found and left out (" + characters + (characters == 1 ? " character)" : " characters)");
  }

  static String pictures(List<Integer> pages) {
    String named = pages.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
    String more = pages.size() > 10 ? " and others" : "";
    return (pages.size() == 1 ? "page " : "pages ") + named + more + (pages.size() == 1 ? " is a picture" : " are pictures") + " without text";
  }
}
