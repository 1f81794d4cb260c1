package org.interviewkit.local.assisting;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interviewkit.domain.assistant.Boundary;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.local.text.Card;
import org.interviewkit.local.text.PhraseIndex;
import org.interviewkit.local.text.Tokenized;

/** One card of {@code intents.txt}. */
final class IntentRule {

  /** All rules, in the order in which they are tried. */
  static final List<IntentRule> ALL = Card.read(IntentRule.class, "intents.txt").stream().map(IntentRule::new).toList();

  private static final int REST = 1;

  private final String id;
  private final Intent intent;
  private final Optional<Boundary> boundary;
  private final String reason;
  private final int max;
  private final boolean together;
  private final PhraseIndex<Boolean> is = new PhraseIndex<>();
  private final PhraseIndex<Boolean> only = new PhraseIndex<>();
  private final PhraseIndex<Boolean> beside = new PhraseIndex<>();

  private IntentRule(Card card) {
    id = card.id();
    intent = Intent.valueOf(card.one("intent").toUpperCase(Locale.ROOT));
    boundary = card.find("boundary").map(word -> Boundary.valueOf(word.toUpperCase(Locale.ROOT)));
    reason = card.one("reason");
    max = card.find("max").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    card.parts("is").forEach(phrase -> is.add(phrase, true));
    card.parts("only").forEach(phrase -> only.add(phrase, true));
    card.parts("with").forEach(phrase -> beside.add(phrase, true));
    together = !card.parts("with").isEmpty();
  }

  boolean fits(Tokenized text) {
    if (text.size() > max) {
      return false;
    }
    boolean named = !is.find(text).isEmpty() && (!together || !beside.find(text).isEmpty());
    if (named) {
      return true;
    }
    BitSet covered = new BitSet();
    only.find(text).forEach(hit -> covered.set(hit.from(), hit.to()));
    return !covered.isEmpty() && text.size() - covered.cardinality() <= REST;
  }

  String id() {
    return id;
  }

  Intent intent() {
    return intent;
  }

  Optional<Boundary> boundary() {
    return boundary;
  }

  String reason() {
    return reason;
  }
}
