package org.interviewkit.reasoning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;

/** What a model is told, as data. It is told nobody's name: what it judges is what was said. */
final class Telling {

  private Telling() {}

  /** Members in their order, given as name, value, name, value. */
  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return members;
  }

  static List<Object> criteria(List<Criterion> criteria, Language language) {
    return criteria.stream()
        .<Object>map(
            criterion ->
                of(
                    "id", criterion.id(),
                    "name", criterion.name().in(language),
                    "description", criterion.description().in(language),
                    "anchorsFrom1To5", criterion.anchors().stream().map(anchor -> anchor.in(language)).toList()))
        .toList();
  }

  static List<Object> questions(List<Question> questions, Language language) {
    return questions.stream()
        .<Object>map(
            question ->
                of(
                    "criterion", question.criterionId(),
                    "text", question.text().in(language),
                    "lookFor", question.lookFor().in(language)))
        .toList();
  }

  /** The turns people and the interviewer said; notes of the system are left out. */
  static List<Object> turns(List<Turn> turns) {
    return turns.stream()
        .filter(turn -> turn.speaker() != Speaker.SYSTEM)
        .<Object>map(turn -> of("turn", turn.position(), "speaker", turn.speaker() == Speaker.USER ? "candidate" : "interviewer", "text", turn.content()))
        .toList();
  }
}
