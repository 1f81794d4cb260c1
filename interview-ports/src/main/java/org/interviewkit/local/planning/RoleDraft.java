package org.interviewkit.local.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.role.RoleContent;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.local.text.PlainText;
import org.interviewkit.local.text.Skill;

/** Proposes a role for what a job description says. */
final class RoleDraft {

  private static final int MOST_SKILLS = 30;
  private static final int MOST_QUESTIONS = 14;
  private static final int SKILL_QUESTIONS = 4;
  private static final int LEADERSHIP_WEIGHT = 3;

  private final JobReading job;
  private final String title;
  private final Language language;
  private final PositionFamily family;

  RoleDraft(JobReading job, Optional<String> title, Language language) {
    this.job = job;
    this.language = language;
    this.title = title.map(given -> PlainText.line(given, 200)).filter(given -> !given.isBlank()).or(job::title).orElse(language == Language.DE ? "Neue Stelle" : "New role");
    this.family = PositionFamily.of(this.title, job);
  }

  RoleContent content(String jobDescription) {
    List<Criterion> criteria = criteria();
    List<String> skills = LocalPlanner.names(job.required().isEmpty() ? job.welcome() : job.required(), language, MOST_SKILLS);
    return new RoleContent(title, language, jobDescription, skills, criteria, questions(criteria));
  }

  private List<Criterion> criteria() {
    Map<String, Integer> weights = new LinkedHashMap<>(family.criteria());
    if (leads()) {
      weights.put("leadership", LEADERSHIP_WEIGHT);
    }
    return weights.entrySet().stream().map(entry -> named(QuestionBank.criterion(entry.getKey(), entry.getValue()))).toList();
  }

  private boolean leads() {
    return job.required().stream().anyMatch(skill -> skill.id().equals("leadership-skill"));
  }

  /** The professional criterion bears its family's name. */
  private Criterion named(Criterion criterion) {
    if (!criterion.id().equals("technical") || family.id().equals(PositionFamily.GENERAL)) {
      return criterion;
    }
    Wording name = new Wording(criterion.name().de() + " (" + family.name().de() + ")", criterion.name().en() + " (" + family.name().en() + ")");
    return new Criterion(criterion.id(), name, criterion.description(), criterion.weight(), criterion.anchors());
  }

  private List<Question> questions(List<Criterion> criteria) {
    List<Question> questions = new ArrayList<>();
    questions.add(QuestionBank.first());
    for (Criterion criterion : criteria) {
      QuestionBank.of(family, criterion.id()).stream().limit(2).forEach(questions::add);
    }
    List<Skill> asked = job.required().stream().filter(skill -> isAskedAbout(skill)).limit(SKILL_QUESTIONS).toList();
    List<Question> specific = QuestionBank.about(asked, QuestionBank.Occasion.JOB, "technical", language);
    int room = MOST_QUESTIONS - specific.size();
    List<Question> chosen = new ArrayList<>(questions.size() > room ? trimmed(questions, room) : questions);
    chosen.addAll(Math.min(2, chosen.size()), specific);
    return chosen;
  }

  /** Leaves out second questions, those of the least important criteria first, until there is room. */
  private static List<Question> trimmed(List<Question> questions, int room) {
    List<Question> kept = new ArrayList<>(questions);
    for (int i = kept.size() - 1; i > 0 && kept.size() > room; i--) {
      String criterion = kept.get(i).criterionId();
      if (kept.stream().filter(question -> question.criterionId().equals(criterion)).count() > 1) {
        kept.remove(i);
      }
    }
    return kept;
  }

  static boolean isAskedAbout(Skill skill) {
    return switch (skill.kind()) {
      case TOOL, FIELD, PRACTICE -> true;
      case TRADE, LICENCE, LANGUAGE, CONDUCT -> false;
    };
  }
}
