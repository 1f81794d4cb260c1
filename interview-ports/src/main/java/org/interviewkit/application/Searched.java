package org.interviewkit.application;

import java.util.Arrays;
import java.util.List;

/** What candidates are told of passages that are found by what they mean. */
enum Searched {
  NONE("", "", ""),
  ASKED(
      "-searched",
      " Fragt das Einstellungsteam später etwas zu Ihrem Gespräch, gehen Ausschnitte aus Ihrem Lebenslauf und aus dem, was Sie gesagt haben, an einen Dienst, den die"
          + " einladende Organisation gewählt hat. Er macht aus jedem Ausschnitt Zahlen, mit denen die passende Stelle gefunden wird.",
      " When the hiring team asks something about your interview, passages of your CV and of what you said go to a service that the inviting organisation has chosen."
          + " It turns each passage into numbers by which the right one is found."),
  INDEXED(
      "-indexed",
      " Damit das Einstellungsteam etwas darin finden kann, gehen Ausschnitte aus Ihrem Lebenslauf und aus dem, was Sie gesagt haben, an einen Dienst, den die einladende"
          + " Organisation gewählt hat. Er macht aus jedem Ausschnitt Zahlen; sie werden zusammen mit Ihren Unterlagen aufbewahrt.",
      " So that the hiring team can find something in them, passages of your CV and of what you said go to a service that the inviting organisation has chosen."
          + " It turns each passage into numbers; they are kept together with your documents."),
  KEPT(
      "-numbered",
      " Damit das Einstellungsteam etwas darin finden kann, macht dieses System aus Ausschnitten Ihres Lebenslaufs und dessen, was Sie gesagt haben, Zahlen. Sie werden zusammen"
          + " mit Ihren Unterlagen aufbewahrt und an niemanden weitergegeben.",
      " So that the hiring team can find something in them, this system turns passages of your CV and of what you said into numbers. They are kept together with your documents"
          + " and are given to nobody.");

  private final String version;
  private final String german;
  private final String english;

  Searched(String version, String german, String english) {
    this.version = version;
    this.german = german;
    this.english = english;
  }

  /** What the parts of a notice's version say. */
  static Searched of(List<String> parts) {
    return Arrays.stream(values()).filter(each -> each != NONE && parts.contains(each.version)).findFirst().orElse(NONE);
  }

  /** What the version of a notice says of it. */
  String version() {
    return version;
  }

  /** What the notice says, with a space before it; nothing where nothing is. */
  String german() {
    return german;
  }

  /** The same in English. */
  String english() {
    return english;
  }
}
