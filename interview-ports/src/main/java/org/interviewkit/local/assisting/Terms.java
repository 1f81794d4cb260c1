package org.interviewkit.local.assisting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.interviewkit.local.text.Card;
import org.interviewkit.local.text.Token;
import org.interviewkit.local.text.Tokenized;

/** The words of a text that carry its meaning, made comparable: without endings and filler, and with one word for those that mean the same in either language. */
final class Terms {

  private static final int STEM = 4;
  private static final int PREFIX = 5;
  private static final int INSIDE = 6;
  private static final int LONG = 7;
  private static final List<String> ENDINGS =
      List.of("ungen", "ung", "isch", "lich", "ings", "ing", "ern", "ies", "ed", "en", "er", "es", "em", "et", "st", "e", "n", "s", "t", "y");
  private static final Pattern UMLAUT = Pattern.compile("(?<![aeqo])([aou])e");
  private static final Pattern PARTICIPLE = Pattern.compile("ge[a-z]{4,}(?:t|en)");
  private static final Set<String> FILLER = new HashSet<>();
  private static final Set<String> WEAK = new HashSet<>();
  private static final Map<String, String> SAME = new HashMap<>();

  static {
    for (Card card : Card.read(Terms.class, "words.txt")) {
      card.parts("filler").forEach(word -> FILLER.add(folded(word)));
      card.parts("weak").forEach(word -> WEAK.add(stem(folded(word))));
      for (String group : card.all("same")) {
        List<String> words = List.of(group.split("\\|")).stream().map(String::strip).map(Terms::folded).map(Terms::stem).toList();
        words.forEach(word -> SAME.put(word, words.get(0)));
      }
    }
    Set.copyOf(WEAK).forEach(word -> WEAK.add(SAME.getOrDefault(word, word)));
  }

  private Terms() {}

  /** The terms of a text, each once, in the order of the text. */
  static Set<String> of(String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (Token token : Tokenized.of(text).tokens()) {
      if (!FILLER.contains(token.folded()) && (token.folded().length() > 1 || Character.isDigit(token.folded().charAt(0)))) {
        terms.add(term(token.folded()));
      }
    }
    return terms;
  }

  /** How well one term stands for another: 1 for the same, less for a compound that holds it, less again for a part of it, 0 for none. German compounds end in what they are. */
  static double likeness(String wanted, String found) {
    if (wanted.equals(found)) {
      return 1;
    }
    boolean held = wanted.length() <= found.length();
    String shorter = held ? wanted : found;
    String longer = held ? found : wanted;
    if (shorter.length() >= PREFIX && longer.startsWith(shorter)) {
      return held ? 0.8 : 0.5;
    }
    if (shorter.length() >= INSIDE && longer.endsWith(shorter)) {
      return 0.75;
    }
    return shorter.length() >= INSIDE && longer.contains(shorter) ? held ? 0.7 : 0.4 : 0;
  }

  /** What a term counts: long ones say more, and some say little. */
  static double weight(String term) {
    return WEAK.contains(term) ? 0.4 : term.length() >= LONG ? 1.5 : 1;
  }

  private static String term(String folded) {
    String stem = stem(folded);
    return SAME.getOrDefault(stem, stem);
  }

  /** Takes the umlaut of a plural away, the prefix of a participle, and one ending. */
  private static String stem(String folded) {
    String plain = UMLAUT.matcher(folded).replaceAll("$1");
    String bare = PARTICIPLE.matcher(plain).matches() ? plain.substring(2) : plain;
    for (String ending : ENDINGS) {
      int left = bare.length() - ending.length();
      if (bare.endsWith(ending) && left >= (ending.equals("t") ? STEM + 1 : STEM)) {
        return bare.substring(0, left);
      }
    }
    return bare;
  }

  private static String folded(String word) {
    List<Token> tokens = Tokenized.of(word).tokens();
    if (tokens.size() != 1) {
      throw new IllegalStateException("words.txt: one word is needed, not " + word);
    }
    return tokens.get(0).folded();
  }
}
