package org.interviewkit.local.listening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.document.Sentence;
import org.interviewkit.local.text.Card;
import org.interviewkit.local.text.PhraseIndex;
import org.interviewkit.local.text.PlainText;
import org.interviewkit.local.text.Tokenized;

/**
 * A candidate's message, understood.
 *
 * @param kind what it is
 * @param answer the sentences that may count as an answer, one per line: without orders to the machine and insults; empty unless it is an {@link RemarkKind#ANSWER}
 *     or {@link RemarkKind#DONTKNOW}
 * @param question the candidate's own question at the end of an answer, or the whole of a question; empty when nothing was asked
 */
public record Remark(RemarkKind kind, String answer, Optional<String> question) {

  private static final int TALK = 8;
  private static final Map<RemarkKind, Rule> RULES = new EnumMap<>(RemarkKind.class);
  private static final PhraseIndex<RemarkKind> IS = new PhraseIndex<>();
  private static final PhraseIndex<RemarkKind> ONLY = new PhraseIndex<>();
  private static final PhraseIndex<Boolean> CLOSING_NO = new PhraseIndex<>();
  private static final PhraseIndex<Boolean> AFFIRM = new PhraseIndex<>();

  static {
    for (Card card : Card.read(Remark.class, "remarks.txt")) {
      if (card.id().equals("closing-no") || card.id().equals("affirm")) {
        PhraseIndex<Boolean> index = card.id().equals("affirm") ? AFFIRM : CLOSING_NO;
        card.parts("is").forEach(phrase -> index.add(phrase, true));
        card.parts("only").forEach(phrase -> index.add(phrase, false));
      } else {
        RemarkKind kind = RemarkKind.valueOf(card.id().toUpperCase(Locale.ROOT));
        RULES.put(kind, new Rule(Integer.parseInt(card.one("max"))));
        card.parts("is").forEach(phrase -> IS.add(phrase, kind));
        card.parts("only").forEach(phrase -> ONLY.add(phrase, kind));
      }
    }
  }

  /** Understands a message. The same message is always understood the same way. */
  public static Remark of(String message) {
    String clean = PlainText.clean(message);
    List<String> kept = new ArrayList<>();
    Set<RemarkKind> left = EnumSet.noneOf(RemarkKind.class);
    for (Sentence sentence : Sentence.of(clean)) {
      Set<RemarkKind> bad = beside(sentence.text());
      left.addAll(bad);
      if (bad.isEmpty()) {
        kept.add(sentence.text());
      }
    }
    Tokenized rest = Tokenized.of(String.join("\n", kept));
    if (!left.isEmpty() && rest.size() < TALK) {
      return new Remark(left.contains(RemarkKind.ABUSE) ? RemarkKind.ABUSE : RemarkKind.INJECTION, "", Optional.empty());
    }
    if (isGibberish(clean, rest)) {
      return new Remark(RemarkKind.GIBBERISH, "", Optional.empty());
    }
    return understand(kept, rest);
  }

  /** Whether a message says that there is nothing to ask. */
  public static boolean declines(String message) {
    Tokenized text = Tokenized.of(message);
    return text.size() <= 14 && (CLOSING_NO.find(text).stream().anyMatch(PhraseIndex.Hit::value) || isOnly(CLOSING_NO, text));
  }

  /** Whether a message confirms what it was asked to confirm. */
  public static boolean confirms(String message) {
    Tokenized text = Tokenized.of(message);
    return text.size() <= 12 && !declines(message) && (AFFIRM.find(text).stream().anyMatch(PhraseIndex.Hit::value) || isOnly(AFFIRM, text));
  }

  private static boolean isOnly(PhraseIndex<Boolean> index, Tokenized text) {
    return index.find(text).stream().anyMatch(hit -> !hit.value() && text.size() - (hit.to() - hit.from()) <= 3);
  }

  private static Set<RemarkKind> beside(String sentence) {
    Set<RemarkKind> found = EnumSet.noneOf(RemarkKind.class);
    for (PhraseIndex.Hit<RemarkKind> hit : IS.find(Tokenized.of(sentence))) {
      if (hit.value() == RemarkKind.INJECTION || hit.value() == RemarkKind.ABUSE) {
        found.add(hit.value());
      }
    }
    return found;
  }

  private static boolean isGibberish(String text, Tokenized words) {
    if (words.size() == 0) {
      return true;
    }
    long readable = words.tokens().stream().filter(token -> isReadable(token.folded())).count();
    return readable == 0 || (text.length() > 12 && readable * 3 < words.size());
  }

  private static boolean isReadable(String word) {
    if (word.length() == 1) {
      return "ichrnpj".contains(word) || Character.isDigit(word.charAt(0)) || word.charAt(0) > 127;
    }
    boolean vowel = word.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0 || c > 127);
    boolean digits = word.chars().allMatch(Character::isDigit);
    int run = 0;
    int longest = 0;
    for (int i = 0; i < word.length(); i++) {
      run = "aeiouy".indexOf(word.charAt(i)) < 0 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return digits || word.length() <= 4 && !word.chars().allMatch(c -> c == word.charAt(0)) || (vowel && longest <= 6 && word.length() <= 45);
  }

  private static Remark understand(List<String> sentences, Tokenized text) {
    List<PhraseIndex.Hit<RemarkKind>> is = IS.find(text);
    List<PhraseIndex.Hit<RemarkKind>> only = ONLY.find(text);
    boolean asksLast = !sentences.isEmpty() && sentences.get(sentences.size() - 1).endsWith("?");
    for (RemarkKind kind : RULES.keySet()) {
      boolean fits = text.size() <= RULES.get(kind).max() && is.stream().anyMatch(hit -> hit.value() == kind);
      boolean alone = (!asksLast || kind == RemarkKind.REPEAT) && only.stream().anyMatch(hit -> hit.value() == kind && text.size() - (hit.to() - hit.from()) <= 3);
      if ((fits || alone) && (kind != RemarkKind.CLARIFY || asksLast) && !(kind == RemarkKind.OFFTOPIC && isAboutWork(text))) {
        String said = kind == RemarkKind.DONTKNOW ? text.text() : "";
        return new Remark(kind, said, asksLast ? Optional.of(sentences.get(sentences.size() - 1)) : Optional.empty());
      }
    }
    Optional<String> question = asksLast ? Optional.of(sentences.get(sentences.size() - 1)) : Optional.empty();
    int told = text.size() - question.map(words -> Tokenized.of(words).size()).orElse(0);
    if (question.isPresent() && told < TALK) {
      return new Remark(RemarkKind.COUNTER_QUESTION, "", question);
    }
    return new Remark(RemarkKind.ANSWER, text.text(), question);
  }

  private static boolean isAboutWork(Tokenized text) {
    AnswerReading reading = AnswerReading.of(text.text());
    return reading.count(Signal.WORK) + reading.skills().size() + Math.min(2, reading.count(Signal.ACTION)) >= 3;
  }

  private record Rule(int max) {}
}
