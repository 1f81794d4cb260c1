package org.interviewkit.local.assisting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Answerer;

/** Answers by quoting: the sentences of one passage that hold most of the question's words, and nothing of its own. Knows nothing when the passage holds half of them or less. */
public final class LocalAnswerer implements Answerer {

  /** More than half of what the question's words weigh has to stand in the passage. */
  private static final double SUPPORT = 0.5;

  @Override
  public Optional<Answer> answer(String question, Language language, List<Passage> passages) {
    Set<String> wanted = Terms.of(question);
    Optional<Passage> best = Optional.empty();
    double most = SUPPORT;
    for (Passage passage : passages) {
      double share = Quoting.share(wanted, passage.searchable());
      if (share > most) {
        most = share;
        best = Optional.of(passage);
      }
    }
    return best.map(passage -> quoting(wanted, language, passage));
  }

  private static Answer quoting(Set<String> wanted, Language language, Passage passage) {
    List<Citation> quotes = Quoting.from(passage, wanted);
    String quoted = String.join(" ", quotes.stream().map(Citation::quote).toList());
    return new Answer(
        switch (language) {
          case DE -> "Dazu steht in „" + passage.title() + "“: „" + quoted + "“";
          case EN -> "“" + passage.title() + "” says: “" + quoted + "”";
        },
        quotes);
  }
}
