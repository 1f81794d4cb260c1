package org.interviewkit.domain.interview;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.rubric.Rubric;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;

/**
 * How far one criterion has been talked about.
 *
 * @param criterionId the criterion
 * @param planned how many questions the plan has for it
 * @param asked how many of them were asked
 * @param answers how many turns the candidate said to them
 * @param characters how much the candidate said to them
 */
public record Coverage(String criterionId, int planned, int asked, int answers, int characters) {

  /** The coverage of every criterion, in the rubric's order, as the prompts in the transcript show it. */
  public static List<Coverage> of(Rubric rubric, InterviewPlan plan, Transcript transcript) {
    Map<String, List<Turn>> answers = transcript.answers();
    return rubric.criteria().stream().map(criterion -> of(criterion, plan, answers)).toList();
  }

  private static Coverage of(Criterion criterion, InterviewPlan plan, Map<String, List<Turn>> answers) {
    Set<String> questions =
        plan.questions().stream()
            .filter(question -> question.criterionId().equals(criterion.id()))
            .map(Question::id)
            .collect(Collectors.toSet());
    List<Turn> said = answers.entrySet().stream().filter(e -> questions.contains(e.getKey())).flatMap(e -> e.getValue().stream()).toList();
    int asked = (int) answers.keySet().stream().filter(questions::contains).count();
    return new Coverage(criterion.id(), questions.size(), asked, said.size(), said.stream().mapToInt(turn -> turn.content().length()).sum());
  }
}
