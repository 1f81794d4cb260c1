package org.interviewkit.application;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.interviewkit.domain.Language;

/** Questions about somebody, without the name: no source can be found by it, and no model needs it. */
final class Impersonal {

  private static final int SHORTEST = 2;

  /** Short names that are words as well, at the beginning of a question. */
  private static final Set<String> WORDS =
      Set.copyOf(List.of("Ab Am An Da Du Er Es Im In Ja Ob So Um Wo Zu As At Be By Do Go He If Is It Me My No Of On Or To Up Us We Her Ihr Wie Was Wer Hat Ist Who Why How Was Has Did Can May Will".split(" ")));

  private Impersonal() {}

  static String of(String question, String name, Language language) {
    String person =
        switch (language) {
          case DE -> "die Person";
          case EN -> "the candidate";
        };
    String parts =
        Arrays.stream(name.split("[\\s-]+"))
            .filter(part -> part.length() >= SHORTEST && Character.isUpperCase(part.codePointAt(0)) && !WORDS.contains(part))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .reduce((first, second) -> first + "|" + second)
            .orElse("");
    if (parts.isEmpty()) {
      return question;
    }
    String part = "(?:" + parts + ")(?:['’]?s)?(?![\\p{L}\\p{N}])";
    Pattern named = Pattern.compile("(?<![\\p{L}\\p{N}])" + part + "(?:[\\s-]+" + part + ")*+");
    return named.matcher(question).replaceAll(person);
  }
}
