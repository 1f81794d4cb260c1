package org.interviewkit.local.listening;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.interviewkit.local.text.Card;
import org.interviewkit.local.text.PhraseIndex;
import org.interviewkit.local.text.Skill;
import org.interviewkit.local.text.SkillTaxonomy;
import org.interviewkit.local.text.Tokenized;

/**
 * What shows in an answer, in either language.
 *
 * @param words how many words it has
 * @param signals for each signal the different words or phrases that carry it; the same word again adds nothing
 * @param numbers how many different figures it names
 * @param skills the skills it names
 */
public record AnswerReading(int words, Map<Signal, Set<String>> signals, int numbers, Set<Skill> skills) {

  private static final PhraseIndex<Signal> INDEX = index();
  private static final int TOLD = 15;

  /** Reads an answer. */
  public static AnswerReading of(String answer) {
    Tokenized text = Tokenized.of(answer);
    Map<Signal, Set<String>> signals = new EnumMap<>(Signal.class);
    for (PhraseIndex.Hit<Signal> hit : INDEX.find(text)) {
      StringBuilder phrase = new StringBuilder();
      text.tokens().subList(hit.from(), hit.to()).forEach(token -> phrase.append(token.folded()).append(' '));
      signals.computeIfAbsent(hit.value(), unused -> new LinkedHashSet<>()).add(phrase.toString().strip());
    }
    int numbers = (int) text.tokens().stream().map(token -> token.folded()).filter(word -> Character.isDigit(word.charAt(0))).distinct().count();
    return new AnswerReading(text.size(), signals, numbers, new LinkedHashSet<>(SkillTaxonomy.STANDARD.find(text)));
  }

  /** Reads several answers as one. */
  public static AnswerReading of(Collection<String> answers) {
    return of(String.join("\n", answers));
  }

  /** How many different words carry a signal. */
  public int count(Signal signal) {
    return signals.getOrDefault(signal, Set.of()).size();
  }

  /** Whether a signal shows at all. */
  public boolean shows(Signal signal) {
    return count(signal) > 0;
  }

  /** Which of situation, action and result it leaves out, in this order. An action is only taken for one when somebody does it, and an answer of
   * some length that names people has told its situation. */
  public Set<Signal> missing() {
    Set<Signal> missing = EnumSet.noneOf(Signal.class);
    if (!shows(Signal.SITUATION) && !(shows(Signal.PEOPLE) && words >= TOLD)) {
      missing.add(Signal.SITUATION);
    }
    if (!shows(Signal.ACTION) || !(shows(Signal.OWN) || count(Signal.ACTION) > 1)) {
      missing.add(Signal.ACTION);
    }
    if (!shows(Signal.RESULT)) {
      missing.add(Signal.RESULT);
    }
    return missing;
  }

  private static PhraseIndex<Signal> index() {
    PhraseIndex<Signal> index = new PhraseIndex<>();
    for (Card card : Card.read(AnswerReading.class, "signals.txt")) {
      Signal signal = Signal.valueOf(card.id().toUpperCase(Locale.ROOT));
      List<String> phrases = Stream.concat(card.parts("de").stream(), card.parts("en").stream()).distinct().toList();
      phrases.forEach(phrase -> index.add(phrase, signal));
    }
    return index;
  }
}
