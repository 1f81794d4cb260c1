package org.interviewkit.domain.interview;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;

/**
 * Which question of the plan a person asks in own words, so that the answers count for it. By the words both share: a guess, which no score rests on alone, because whatever is
 * quoted must stand in the answer itself.
 */
public final class Asked {

  /** The share of a question's own words that must be said for it to count as asked: half of them, since people shorten. */
  static final double SHARE = 0.5;

  /** A remark of at most so many words that names nothing of the plan asks further about what was asked before: "And then?", "Can you give an example?". */
  static final int FURTHER = 9;

  private static final int STEM = 5;
  private static final int SHORTEST = 4;

  private final InterviewPlan plan;
  private final Language language;

  /** Questions as they are asked in a language. */
  public Asked(InterviewPlan plan, Language language) {
    this.plan = plan;
    this.language = language;
  }

  /** What words ask for, after what was said before; empty when they ask for nothing of the plan. */
  public Optional<Prompt> in(String words, Transcript before) {
    Set<String> said = stems(words);
    Optional<Question> nearest = plan.questions().stream().max(Comparator.comparingDouble(question -> share(question, said))).filter(question -> share(question, said) >= SHARE);
    if (nearest.isPresent()) {
      return nearest.map(question -> about(question.id(), before));
    }
    return words.strip().split("\\s+").length <= FURTHER ? last(before).map(id -> Prompt.about(Move.FOLLOW_UP, id)) : Optional.empty();
  }

  /** What asking a certain question of the plan asks for; empty when the plan has none of this identifier. */
  public Optional<Prompt> named(String questionId, Transcript before) {
    return plan.find(questionId).map(question -> about(question.id(), before));
  }

  private static Prompt about(String id, Transcript before) {
    return Prompt.about(before.answers().containsKey(id) ? Move.FOLLOW_UP : Move.QUESTION, id);
  }

  private static Optional<String> last(Transcript before) {
    return before.lastOf(Speaker.PERSON).flatMap(Turn::prompt).flatMap(Prompt::questionId);
  }

  private double share(Question question, Set<String> said) {
    Set<String> wanted = stems(question.text().in(language));
    return wanted.isEmpty() ? 0 : (double) wanted.stream().filter(said::contains).count() / wanted.size();
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+#]+")) {
      if (word.length() >= SHORTEST) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }
}
