package org.interviewkit.reasoning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.Passage;

/** Finds where a model's quotations stand. A model may turn the end of a line into a blank; what is cited is what stands there. */
final class Quotes {

  static final int MOST = 10;

  private static final int SHORTEST = 8;

  private Quotes() {}

  /**
   * The citation of a quotation, or empty when it stands nowhere letter by letter or is too short to mean anything.
   *
   * @param quoted takes the passage it stands in
   */
  static Optional<Citation> cited(String quote, List<Passage> passages, Set<Passage> quoted) {
    String words = Arrays.stream(quote.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    Pattern pattern = Pattern.compile(words);
    for (Passage passage : passages) {
      Matcher found = pattern.matcher(passage.text());
      if (found.find() && (found.group().length() >= SHORTEST || found.group().equals(passage.text()))) {
        quoted.add(passage);
        return Optional.of(new Citation(passage.document(), passage.title(), passage.start() + found.start(), found.group()));
      }
    }
    return Optional.empty();
  }
}
