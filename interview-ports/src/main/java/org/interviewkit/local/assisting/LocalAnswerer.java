package org.interviewkit.local.assisting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.document.Sentence;
import org.interviewkit.port.Answerer;

/** Answers by quoting: the sentences of one passage that hold most of the question's words, and nothing of its own. Knows nothing when the passage holds half of them or less. */
public final class LocalAnswerer implements Answerer {

  /** More than half of what the question's words weigh has to stand in the passage. */
  private static final double SUPPORT = 0.5;

  /** A sentence this good beside the best one is quoted as well. */
  private static final double NEAR = 0.6;

  /** Shorter ones are headings or say little alone: what follows is quoted with them. */
  private static final int SHORT = 60;

  private static final int MOST_SENTENCES = 4;
  private static final int MOST_QUOTED = 900;

  @Override
  public Optional<Answer> answer(String question, Language language, List<Passage> passages) {
    Set<String> wanted = Terms.of(question);
    Optional<Passage> best = Optional.empty();
    double most = SUPPORT;
    for (Passage passage : passages) {
      double share = share(wanted, passage.title() + " " + passage.text());
      if (share > most) {
        most = share;
        best = Optional.of(passage);
      }
    }
    return best.map(passage -> quoting(wanted, language, passage));
  }

  private static Answer quoting(Set<String> wanted, Language language, Passage passage) {
    List<Sentence> sentences = Sentence.of(passage.text());
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
    String quoted = String.join(" ", quotes.stream().map(Citation::quote).toList());
    return new Answer(
        switch (language) {
          case DE -> "Dazu steht in „" + passage.title() + "“: „" + quoted + "“";
          case EN -> "“" + passage.title() + "” says: “" + quoted + "”";
        },
        quotes);
  }

  /** Whether a short sentence, or a heading, needs the next one beside it. Behind a whole sentence, what does not end like one heads something else. */
  private static boolean isCompletedBy(String best, String next) {
    return best.length() < SHORT && (isOpen(best) || !isOpen(next));
  }

  private static boolean isOpen(String text) {
    return Character.isLetterOrDigit(text.codePointBefore(text.length()));
  }

  private static double share(Set<String> wanted, String text) {
    Set<String> found = Terms.of(text);
    double all = wanted.stream().mapToDouble(Terms::weight).sum();
    double held = wanted.stream().mapToDouble(term -> Terms.weight(term) * found.stream().mapToDouble(other -> Terms.likeness(term, other)).max().orElse(0)).sum();
    return all == 0 ? 0 : held / all;
  }
}
