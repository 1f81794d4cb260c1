package org.interviewkit.domain.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in square brackets, such as [1] or [2, 3], that say which citation a sentence rests on. */
public final class Brackets {

  private static final Pattern MARK = Pattern.compile("(?<!\\s)(\\s*+)\\[(\\d{1,3}(?:\\s*+[,;]\\s*+\\d{1,3})*+)]");

  private Brackets() {}

  /**
   * A text with other numbers.
   *
   * @param other the number in place of one, from 1; a number without one is taken away
   */
  public static String renumbered(String text, IntFunction<Optional<Integer>> other) {
    return MARK.matcher(text)
        .replaceAll(
            mark -> {
              StringBuilder marks = new StringBuilder();
              numbers(mark.group(2)).stream().flatMap(number -> other.apply(number).stream()).distinct().forEach(number -> marks.append('[').append(number).append(']'));
              return Matcher.quoteReplacement(marks.isEmpty() ? "" : (mark.group(1).isEmpty() ? "" : " ") + marks);
            })
        .strip();
  }

  /** The numbers that stand in a text, in the order in which they first appear. */
  public static List<Integer> in(String text) {
    Set<Integer> numbers = new LinkedHashSet<>();
    MARK.matcher(text).results().forEach(mark -> numbers.addAll(numbers(mark.group(2))));
    return new ArrayList<>(numbers);
  }

  /** A text without them. */
  public static String without(String text) {
    return renumbered(text, number -> Optional.empty());
  }

  private static List<Integer> numbers(String listed) {
    return Pattern.compile("\\D+").splitAsStream(listed).map(Integer::valueOf).toList();
  }
}
