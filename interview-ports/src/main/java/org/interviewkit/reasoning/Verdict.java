package org.interviewkit.reasoning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The reasons a model can choose from for a measure. It writes none itself: reasons are seen by people who must not read the candidate's words in them. */
enum Verdict {
  ANSWERS("the last answers keep to the questions"),
  PARTLY_ANSWERS("the last answers touch the questions and leave much of them open"),
  BESIDE_THE_QUESTION("the last answers are about something else"),
  OPEN_AND_SPECIFIC("the last questions are open, specific and new"),
  PARTLY_OPEN("some of the last questions are closed, vague or repeated"),
  CLOSED_OR_REPEATED("the last questions are closed, vague or repeated"),
  MUCH_COVERED("most of the plan has been talked about"),
  SOME_COVERED("a part of the plan has been talked about"),
  LITTLE_COVERED("little of the plan has been talked about"),
  TOO_LITTLE_SAID("too little has been said to tell");

  private final String sentence;

  Verdict(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(verdict -> verdict.name().toLowerCase(Locale.ROOT)).toList();
  }

  static Verdict of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
