package org.interviewkit.local.assisting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.document.Sentence;

/** Picks what to quote from a passage: the sentences that hold most of the question's words. */
final class Quoting {

  /** A sentence this good beside the best one is quoted as well. */
  private static final double NEAR = 0.6;

  /** Shorter ones are headings or say little alone: what follows is quoted with them. */
  private static final int SHORT = 60;

  private static final int MOST_SENTENCES = 4;
  private static final int MOST_ITEMS = 5;
  private static final int MOST_QUOTED = 900;

  private static final Pattern BULLET = Pattern.compile("[-–—•*·▪●◦►✓‣]\\s+");

  private Quoting() {}

  static List<Citation> from(Passage passage, Set<String> wanted) {
    List<Sentence> sentences = Sentence.flowing(passage.text());
    double[] shares = sentences.stream().mapToDouble(sentence -> share(wanted, sentence.text())).toArray();
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    List<Citation> quotes = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < shares.length && quotes.size() < MOST_SENTENCES; i++) {
      boolean follows = i == best + 1 && isCompletedBy(sentences.get(best).text(), sentences.get(i).text());
      boolean isNear = shares[best] > 0 && shares[i] >= NEAR * shares[best];
      Sentence sentence = sentences.get(i);
      if ((i == best || follows || isNear) && (i == best || length + sentence.text().length() <= MOST_QUOTED)) {
        quotes.add(new Citation(passage.document(), passage.title(), passage.start() + sentence.start(), sentence.text()));
        length += sentence.text().length();
      }
    }
    return quotes;
  }

  /** The same; but where the heading alone holds the words, it is what stands under it that is quoted. */
  static List<Citation> under(Passage passage, Set<String> wanted) {
    List<Citation> quotes = from(passage, wanted).stream().map(Quoting::bare).toList();
    String heading = quotes.isEmpty() ? "" : quotes.get(0).quote().replaceFirst("\\s*:$", "");
    if (!heading.equals(passage.heading())) {
      return quotes;
    }
    List<Citation> below = new ArrayList<>();
    int length = 0;
    for (Sentence sentence : Sentence.flowing(passage.text())) {
      length += sentence.text().length();
      if (passage.start() + sentence.start() > quotes.get(0).start() && below.size() < MOST_ITEMS && length <= MOST_QUOTED) {
        below.add(bare(new Citation(passage.document(), passage.title(), passage.start() + sentence.start(), sentence.text())));
      }
    }
    return below.isEmpty() ? quotes : below;
  }

  /** How much of what the question's words weigh stands in a text, 0–1. */
  static double share(Set<String> wanted, String text) {
    Set<String> found = Terms.of(text);
    double all = wanted.stream().mapToDouble(Terms::weight).sum();
    double held = wanted.stream().mapToDouble(term -> Terms.weight(term) * found.stream().mapToDouble(other -> Terms.likeness(term, other)).max().orElse(0)).sum();
    return all == 0 ? 0 : held / all;
  }

  /**
   * Whether a short sentence, or a heading, needs the next one beside it. Behind a whole sentence, what does not end like one heads something else; items of a list stand alone.
   */
  private static boolean isCompletedBy(String best, String next) {
    return best.length() < SHORT && (isOpen(best) || !isOpen(next)) && !(isItem(best) && isItem(next));
  }

  private static boolean isItem(String text) {
    return BULLET.matcher(text).lookingAt();
  }

  /** A quotation without the mark of a list before it. */
  private static Citation bare(Citation quote) {
    Matcher mark = BULLET.matcher(quote.quote());
    int length = mark.lookingAt() && mark.end() < quote.quote().length() ? mark.end() : 0;
    return length == 0 ? quote : new Citation(quote.document(), quote.title(), quote.start() + length, quote.quote().substring(length));
  }

  private static boolean isOpen(String text) {
    return Character.isLetterOrDigit(text.codePointBefore(text.length()));
  }
}
