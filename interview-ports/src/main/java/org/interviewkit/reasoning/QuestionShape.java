package org.interviewkit.reasoning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.rubric.QuestionOrigin;

/**
 * Questions as a model writes them.
 *
 * @param origin where they come from
 * @param isPrivate whether a sentence asks for what no interviewer may ask; such a question makes the answer unusable
 */
record QuestionShape(QuestionOrigin origin, Predicate<String> isPrivate) {

  private static final int MOST_FOLLOW_UPS = 6;
  private static final int LONGEST_SKILL = 80;

  static Map<String, Object> shape(Map<String, Object> criterion) {
    return Shape.object(
        "criterion", criterion,
        "text", Shape.wording(),
        "simpler", Shape.wording(),
        "lookFor", Shape.wording(),
        "followUps", Shape.list(Shape.wording()),
        "skill", Shape.maybe(Shape.text()));
  }

  /** The questions, named {@code prefix-1}, {@code prefix-2} … with the names left out that are taken. */
  List<Question> read(List<Fields> written, String prefix, Set<String> taken) {
    Set<String> used = new HashSet<>(taken);
    List<Question> questions = new ArrayList<>();
    for (Fields fields : written) {
      int number = 1;
      while (!used.add(prefix + "-" + number)) {
        number++;
      }
      questions.add(question(fields, prefix + "-" + number));
    }
    return questions;
  }

  private Question question(Fields fields, String id) {
    Question question =
        new Question(
            id,
            fields.verbatim("criterion"),
            fields.wording("text"),
            fields.wording("simpler"),
            fields.wording("lookFor"),
            fields.wordings("followUps").stream().limit(MOST_FOLLOW_UPS).toList(),
            Optional.of(fields.text("skill", LONGEST_SKILL)).filter(skill -> !skill.isBlank()),
            origin);
    Stream<Wording> asked = Stream.concat(Stream.of(question.text(), question.simpler()), question.followUps().stream());
    if (asked.anyMatch(wording -> isPrivate.test(wording.de()) || isPrivate.test(wording.en()))) {
      throw new Unusable("question " + id + " asks for a private matter");
    }
    return question;
  }
}
