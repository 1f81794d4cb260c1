package org.interviewkit.local.assisting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Answerer;

/**
 * Answers questions about an interview by quoting: of each source the passage that holds most of the question's words, and nothing of its own. A number in brackets stands for each
 * quotation. Knows nothing when no passage holds half of the words.
 */
public final class LocalExaminer implements Answerer {

  private static final double SUPPORT = 0.5;

  /** A source whose best passage is worse than this beside the best of all is not quoted. */
  private static final double NEAR = 0.8;

  /** How much less a passage counts for each that was found to be nearer. */
  private static final double FURTHER = 0.03;

  private static final int MOST_QUOTES = 10;

  private record Held(Passage passage, double share) {}

  @Override
  public Optional<Answer> answer(String question, Language language, List<Passage> passages) {
    Set<String> wanted = Terms.of(question);
    Map<DocumentId, Held> best = new LinkedHashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      Held held = new Held(passages.get(i), Quoting.share(wanted, passages.get(i).searchable()) * (1 - FURTHER * i));
      best.merge(held.passage().document(), held, (first, second) -> second.share() > first.share() ? second : first);
    }
    double most = best.values().stream().mapToDouble(Held::share).max().orElse(0);
    List<Held> quotable =
        best.values().stream()
            .filter(held -> held.share() >= SUPPORT && held.share() >= NEAR * most)
            .sorted(Comparator.comparingDouble(Held::share).reversed())
            .toList();
    return quotable.isEmpty() ? Optional.empty() : Optional.of(quoting(quotable, wanted, language));
  }

  private static Answer quoting(List<Held> quotable, Set<String> wanted, Language language) {
    List<Citation> citations = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Held held : quotable) {
      List<Citation> quotes = Quoting.under(held.passage(), wanted).stream().limit(MOST_QUOTES - citations.size()).toList();
      if (!quotes.isEmpty()) {
        citations.addAll(quotes);
        int first = citations.size() - quotes.size();
        lines.add(held.passage().title() + ": " + quotes.stream().map(quote -> quoted(quote, language) + " [" + (first + quotes.indexOf(quote) + 1) + "]").collect(Collectors.joining(" ")));
      }
    }
    return new Answer(String.join("\n", lines), citations);
  }

  /** A number in brackets that stands in a document is no citation. */
  private static String quoted(Citation citation, Language language) {
    String words = citation.quote().replaceAll("\\[(\\d+)]", "($1)").replaceAll("\\s+", " ");
    return switch (language) {
      case DE -> "„" + words + "“";
      case EN -> "“" + words + "”";
    };
  }
}
