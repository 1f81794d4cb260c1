package org.interviewkit.local.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.interviewkit.domain.document.Sentence;
import org.interviewkit.domain.evaluation.Evidence;
import org.interviewkit.domain.evaluation.Quote;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.local.listening.AnswerReading;
import org.interviewkit.local.listening.PrivateMatter;
import org.interviewkit.local.listening.Remark;
import org.interviewkit.local.listening.RemarkKind;
import org.interviewkit.local.listening.Signal;
import org.interviewkit.local.text.PlainText;

/**
 * What a candidate said to one question, as far as it counts: without orders to the machine, insults and private matters.
 *
 * @param question the question
 * @param sentences the sentences that count, exactly as they stand in their turns
 * @param unknown whether the candidate said not to know or not to have done it
 * @param skipped whether the candidate did not want to answer
 */
record Testimony(Question question, List<Said> sentences, boolean unknown, boolean skipped) {

  private static final int LONGEST_QUOTE = 280;
  private static final int LEAST_WORDS = 4;
  private static final double TELLING = 2;

  /**
   * A sentence and where it stands.
   *
   * @param position the turn
   * @param words the sentence
   */
  record Said(int position, String words) {}

  static Testimony of(Question question, List<Turn> turns) {
    List<Said> sentences = new ArrayList<>();
    boolean unknown = false;
    boolean skipped = false;
    for (Turn turn : turns) {
      RemarkKind kind = Remark.of(turn.content()).kind();
      unknown |= kind == RemarkKind.DONTKNOW;
      skipped |= kind == RemarkKind.SKIP;
      if (kind == RemarkKind.ANSWER || kind == RemarkKind.DONTKNOW || kind == RemarkKind.THANKS) {
        Sentence.of(turn.content()).stream().map(Sentence::text).filter(Testimony::counts).forEach(words -> sentences.add(new Said(turn.position(), words)));
      }
    }
    return new Testimony(question, sentences, unknown, skipped);
  }

  private static boolean counts(String sentence) {
    return !Remark.of(sentence).kind().isBeside() && PrivateMatter.toldBy(sentence).isEmpty() && !sentence.endsWith("?");
  }

  /** All that counts, as one text. */
  String text() {
    return PlainText.clean(sentences.stream().map(Said::words).collect(Collectors.joining("\n")));
  }

  AnswerReading reading() {
    return AnswerReading.of(text());
  }

  /** Whether enough was said to look at. */
  boolean saysSomething() {
    return reading().words() >= LEAST_WORDS && !(unknown && reading().words() < 3 * LEAST_WORDS);
  }

  /** The sentences that show most, best first, as quotations. */
  List<Quote> best(int most) {
    Relevance relevance = new Relevance(question);
    List<Weighed> quotable =
        sentences.stream().filter(said -> said.words().length() >= Evidence.MIN_LENGTH).map(said -> new Weighed(said, weight(said, relevance))).toList();
    List<Weighed> telling = quotable.stream().filter(weighed -> weighed.weight() >= TELLING).toList();
    return (telling.isEmpty() ? quotable : telling)
        .stream()
            .sorted(Comparator.comparingDouble((Weighed weighed) -> -weighed.weight()).thenComparingInt(weighed -> weighed.said().position()))
            .limit(most)
            .map(weighed -> new Quote(weighed.said().position(), cut(weighed.said().words())))
            .toList();
  }

  private record Weighed(Said said, double weight) {}

  private static double weight(Said said, Relevance relevance) {
    AnswerReading reading = AnswerReading.of(said.words());
    double signals = 2 * Math.min(2, reading.count(Signal.ACTION)) + 2 * Math.min(1, reading.count(Signal.RESULT)) + Math.min(1, reading.count(Signal.SITUATION));
    return signals + Math.min(2, reading.numbers()) + Math.min(2, reading.skills().size()) + relevance.of(said.words(), reading);
  }

  /** The words, or as many whole ones from the beginning as a quotation may have. */
  private static String cut(String words) {
    if (words.length() <= LONGEST_QUOTE) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST_QUOTE);
    int end = space > 0 ? space : LONGEST_QUOTE;
    return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end).strip();
  }
}
