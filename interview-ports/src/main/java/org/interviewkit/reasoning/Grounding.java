package org.interviewkit.reasoning;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interviewkit.domain.document.Passage;

/**
 * What may be named in an answer because it stands in what the answer rests on, or in the question: numbers, links and addresses. Those are what a made-up answer does most harm
 * with, and what can be compared without understanding a word.
 */
final class Grounding {

  /** With a scheme, with an @, or words joined by dots. Each begins where its kind of characters begins, and is taken whole: a long text is gone through once. */
  private static final Pattern LINK =
      Pattern.compile("(?<!\\p{L})\\p{L}++://\\S++|(?<!\\S)\\S[^\\s@]*+@\\S++|(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++(?:(?::/)?/\\S*+)?");

  /** Where a host's name among words joined by dots may end, and what follows it; "z.B." and "e.g." have none, "Node.js-Team" has one. */
  private static final Pattern HOST_END = Pattern.compile("\\.\\p{L}{2,}+(?:/\\S*+)?");

  private static final Pattern MARKS = Pattern.compile("^[\\p{P}\\p{S}]++|(?<![\\p{P}\\p{S}])[\\p{P}\\p{S}]++$");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}++(?:[.,:]\\p{Nd}++)*+");
  private static final Pattern THOUSANDS = Pattern.compile("\\p{Nd}{1,3}(?:[.,]\\p{Nd}{3})++");

  private final String known;
  private final Set<String> numbers = new HashSet<>();

  private Grounding(String known) {
    this.known = known.toLowerCase(Locale.ROOT);
    Matcher found = NUMBER.matcher(known);
    while (found.find()) {
      numbers.add(comparable(found.group()));
    }
  }

  static Grounding of(String question, Collection<Passage> quoted) {
    StringBuilder known = new StringBuilder(question);
    quoted.forEach(passage -> known.append('\n').append(passage.title()).append('\n').append(passage.text()));
    return new Grounding(known.toString());
  }

  /**
   * Holds a text against it.
   *
   * @throws Unusable if something is named that does not stand there
   */
  void check(String where, String text) {
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      if (!known.contains(bare(address(link.group())).toLowerCase(Locale.ROOT))) {
        throw new Unusable(where + " names a link or an address that does not stand in a passage it quotes from");
      }
    }
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      if (!numbers.contains(comparable(number.group()))) {
        throw new Unusable(where + " names a number that does not stand so in a passage it quotes from");
      }
    }
  }

  /** What of a link leads somewhere; empty when nothing does. */
  private static String address(String link) {
    if (link.contains("://") || link.contains("@")) {
      return link;
    }
    int end = HOST_END.matcher(link).results().mapToInt(MatchResult::end).reduce(0, (before, last) -> last);
    return link.substring(0, end);
  }

  private static String bare(String link) {
    return MARKS.matcher(link).replaceAll("");
  }

  /** German and English write the point and the comma the other way round. */
  private static String comparable(String number) {
    return THOUSANDS.matcher(number).matches() ? number.replaceAll("[.,]", "") : number.replace(',', '.');
  }
}
