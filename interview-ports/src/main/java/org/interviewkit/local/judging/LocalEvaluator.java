package org.interviewkit.local.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interviewkit.domain.evaluation.DraftFinding;
import org.interviewkit.domain.evaluation.DraftResult;
import org.interviewkit.domain.evaluation.EvaluationDraft;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.Evaluator;

/**
 * The built-in evaluator. It counts signs in the candidate's own words: situation, own action, result, concreteness, relation to the question. It knows neither
 * grammar nor style, spelling nor speed, and no word of the candidate can order it to do anything. The same transcript gives the same draft.
 */
public final class LocalEvaluator implements Evaluator {

  /** Name and version, as they stand in every draft. */
  public static final String VERSION = "local/1";

  @Override
  public EvaluationDraft evaluate(Briefing briefing, Transcript transcript) {
    InterviewPlan plan = briefing.preparation().plan();
    Map<String, List<Turn>> answers = transcript.answers();
    List<CriterionView> views = briefing.preparation().rubric().criteria().stream().map(criterion -> view(criterion, plan, answers)).toList();
    SkillView skills = new SkillView(plan, transcript);
    List<DraftResult> results = views.stream().map(CriterionView::result).toList();
    List<DraftFinding> strengths = new ArrayList<>(views.stream().flatMap(view -> view.strength().stream()).toList());
    strengths.addAll(skills.strengths());
    List<DraftFinding> concerns = views.stream().flatMap(view -> view.concern().stream()).toList();
    return new EvaluationDraft(VERSION, results, strengths, concerns, skills.gaps());
  }

  private static CriterionView view(Criterion criterion, InterviewPlan plan, Map<String, List<Turn>> answers) {
    List<Testimony> asked =
        plan.questions().stream()
            .filter(question -> question.criterionId().equals(criterion.id()) && answers.containsKey(question.id()))
            .map(question -> Testimony.of(question, answers.getOrDefault(question.id(), List.of())))
            .toList();
    return new CriterionView(criterion, asked);
  }
}
