package org.interviewkit.local.interviewer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.local.text.Card;

/** What the interviewer says beside the plan's questions, by occasion, from {@code phrases.txt}. */
final class Phrasebook {

  private static final Map<String, List<Wording>> OCCASIONS = new HashMap<>();

  static {
    Card.read(Phrasebook.class, "phrases.txt").forEach(card -> OCCASIONS.put(card.id(), pairs(card)));
  }

  private final Language language;
  private final int turn;

  /**
   * The phrasebook of one interview.
   *
   * @param seed decides with which of several ways to say something the interview begins
   */
  Phrasebook(Language language, Object seed) {
    this.language = language;
    this.turn = seed.hashCode();
  }

  /** One way to say something that has not been said yet, or empty when there is none left. */
  Optional<String> say(String occasion, Said said, Map<String, String> values) {
    List<Wording> ways = OCCASIONS.get(occasion);
    if (ways == null) {
      throw new IllegalStateException("phrases.txt has no card [" + occasion + "]");
    }
    int first = ways.get(0).de().length() > 60 ? 0 : Math.floorMod(turn * 31 + occasion.hashCode(), ways.size());
    for (int i = 0; i < ways.size(); i++) {
      String text = fill(ways.get((first + i) % ways.size()).in(language), values);
      if (!said.holdsAnyOf(text)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** One way to say something without blanks to fill. */
  Optional<String> say(String occasion, Said said) {
    return say(occasion, said, Map.of());
  }

  Language language() {
    return language;
  }

  private static String fill(String text, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      String value = values.get(text.substring(open + 1, close));
      if (value == null) {
        throw new IllegalStateException("nothing to fill in for " + text.substring(open, close + 1));
      }
      filled.append(text, from, open).append(value);
      from = close + 1;
    }
    return filled.append(text.substring(from)).toString();
  }

  private static List<Wording> pairs(Card card) {
    List<String> german = card.all("de");
    List<String> english = card.all("en");
    if (german.isEmpty() || german.size() != english.size()) {
      throw new IllegalStateException("phrases.txt [" + card.id() + "]: " + german.size() + " German and " + english.size() + " English lines");
    }
    return IntStream.range(0, german.size()).mapToObj(i -> new Wording(german.get(i), english.get(i))).toList();
  }
}
