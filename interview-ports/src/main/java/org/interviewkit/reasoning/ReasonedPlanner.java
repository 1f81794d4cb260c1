package org.interviewkit.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleContent;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.rubric.QuestionOrigin;
import org.interviewkit.port.Planner;
import org.interviewkit.port.Reasoner;

/**
 * A planner that asks a language model. It proposes roles by the model alone. A plan is made by rules, the same for all candidates of a role, and the model adds up to
 * {@value #MOST_FROM_CV} questions about the CV; without a CV no model is asked. Safe for use by many threads.
 */
public final class ReasonedPlanner implements Planner {

  static final int MOST_FROM_CV = 3;

  private static final String DRAFT = "role-1";
  private static final String FROM_CV = "cv-questions-1";
  private static final int MOST_QUESTIONS = 40;
  private static final int MOST_SKILLS = 60;
  private static final int LONGEST_SKILL = 80;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_PLANNER = 100;

  private final Consultation drafting;
  private final Consultation reading;
  private final Planner rules;
  private final Predicate<String> isPrivate;

  /**
   * A planner over a model.
   *
   * @param rules makes the part of a plan that is the same for all
   * @param isPrivate whether a sentence asks for what no interviewer may ask
   */
  public ReasonedPlanner(Reasoner reasoner, Planner rules, Predicate<String> isPrivate) {
    this.drafting = new Consultation(reasoner, Reasoner.Purpose.PLANNING, DRAFT);
    this.reading = new Consultation(reasoner, Reasoner.Purpose.PLANNING, FROM_CV);
    this.rules = rules;
    this.isPrivate = isPrivate;
  }

  @Override
  public RoleContent draft(String jobDescription, Optional<String> title, Language language) {
    Map<String, Object> data = Telling.of("language", language.tag(), "title", title.orElse(""), "jobDescription", jobDescription);
    return drafting.ask(Optional.empty(), data, roleShape(), (answer, model) -> role(answer, jobDescription, title, language));
  }

  @Override
  public InterviewPlan plan(Role role, Candidate candidate, Language language) {
    InterviewPlan plan = rules.plan(role, candidate, language);
    if (candidate.cvText().isBlank()) {
      return plan;
    }
    List<String> criteria = role.content().criteria().stream().map(Criterion::id).toList();
    Map<String, Object> data =
        Telling.of(
            "position", role.content().title(),
            "requiredSkills", role.content().skills(),
            "criteria", Telling.criteria(role.content().criteria(), language),
            "plannedAlready", Telling.questions(plan.questions(), language),
            "cv", candidate.cvText());
    Map<String, Object> shape = Shape.object("questions", Shape.list(QuestionShape.shape(Shape.oneOf(criteria))));
    return reading.ask(Optional.empty(), data, shape, (answer, model) -> withQuestions(plan, answer, model));
  }

  private InterviewPlan withQuestions(InterviewPlan plan, Fields answer, String model) {
    Set<String> taken = plan.questions().stream().map(Question::id).collect(Collectors.toSet());
    List<Question> added = new QuestionShape(QuestionOrigin.CV, isPrivate).read(answer.objects("questions").stream().limit(MOST_FROM_CV).toList(), "cv", taken);
    List<Question> questions = new ArrayList<>(plan.questions());
    int criteria = (int) plan.questions().stream().map(Question::criterionId).distinct().count();
    int room = Math.max(0, MOST_QUESTIONS - questions.size());
    questions.addAll(Math.min(criteria + 1, questions.size()), added.subList(0, Math.min(room, added.size())));
    String planner = plan.planner() + " " + model + " " + FROM_CV;
    return new InterviewPlan(planner.substring(0, Math.min(LONGEST_PLANNER, planner.length())), questions, plan.requiredSkills(), plan.cvSkills(), plan.notes());
  }

  private static Map<String, Object> roleShape() {
    Map<String, Object> criterion =
        Shape.object("id", Shape.text(), "name", Shape.wording(), "description", Shape.wording(), "weight", Shape.integer(), "anchors", Shape.list(Shape.wording()));
    return Shape.object(
        "title", Shape.text(), "skills", Shape.list(Shape.text()), "criteria", Shape.list(criterion), "questions", Shape.list(QuestionShape.shape(Shape.text())));
  }

  private RoleContent role(Fields answer, String jobDescription, Optional<String> title, Language language) {
    List<Criterion> criteria = answer.objects("criteria").stream().map(ReasonedPlanner::criterion).toList();
    List<Question> questions = new QuestionShape(QuestionOrigin.JOB_DESCRIPTION, isPrivate).read(answer.objects("questions"), "job", Set.of());
    for (Criterion criterion : criteria) {
      if (questions.stream().noneMatch(question -> question.criterionId().equals(criterion.id()))) {
        throw new Unusable("a criterion has no question");
      }
    }
    List<String> skills = answer.texts("skills", LONGEST_SKILL).stream().distinct().limit(MOST_SKILLS).toList();
    return new RoleContent(title.orElseGet(() -> answer.text("title", LONGEST_TITLE)), language, jobDescription, skills, criteria, questions);
  }

  private static Criterion criterion(Fields fields) {
    return new Criterion(fields.verbatim("id"), fields.wording("name"), fields.wording("description"), fields.integer("weight"), fields.wordings("anchors"));
  }
}
