package org.interviewkit.local.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.role.RoleContent;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.rubric.QuestionOrigin;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.local.listening.PrivateMatter;
import org.interviewkit.local.text.Skill;
import org.interviewkit.local.text.SkillTaxonomy;

/** Chooses and orders the questions for one candidate. */
final class CandidatePlan {

  /** Two and a half minutes a question, with three minutes for greeting and goodbye, within the usual time until an interview is wound up. */
  static final int FITTING = (int) ((SupervisorSettings.DEFAULT.concludeAfter().toSeconds() - 180) / 150);

  private static final int MOST = 40;
  private static final int FROM_CV = 2;

  private final RoleContent role;
  private final Optional<CvReading> cv;
  private final Language language;
  private final List<Skill> required;
  private final List<Skill> missing;
  private final List<Skill> present;

  CandidatePlan(RoleContent role, Optional<CvReading> cv, Language language) {
    this.role = role;
    this.cv = cv;
    this.language = language;
    this.required = role.skills().stream().flatMap(name -> SkillTaxonomy.STANDARD.named(name).stream()).distinct().toList();
    List<Skill> known = cv.map(CvReading::skills).orElse(List.of());
    this.missing = cv.isEmpty() ? List.of() : required.stream().filter(skill -> !known.contains(skill)).toList();
    this.present = required.stream().filter(known::contains).toList();
  }

  InterviewPlan plan() {
    List<Question> chosen = ordered(chosen());
    List<Wording> notes = new PlanNotes(role, cv, missing).all();
    List<String> cvSkills = LocalPlanner.names(cv.map(CvReading::skills).orElse(List.of()), language, 60);
    return new InterviewPlan(LocalPlanner.VERSION, chosen, role.skills(), cvSkills, notes);
  }

  private Set<Question> chosen() {
    List<Question> allowed = role.questions().stream().filter(CandidatePlan::isAllowed).toList();
    Set<Question> chosen = new LinkedHashSet<>();
    allowed.stream().filter(question -> question.origin() == QuestionOrigin.RECRUITER).limit(MOST - role.criteria().size()).forEach(chosen::add);
    List<Question> pool = Stream.concat(fromCv(), allowed.stream()).toList();
    for (Criterion criterion : byWeight()) {
      if (chosen.stream().noneMatch(question -> serves(question, criterion))) {
        chosen.add(pool.stream().filter(question -> serves(question, criterion)).findFirst().orElseGet(() -> standIn(criterion)));
      }
    }
    fill(chosen, pool);
    return chosen;
  }

  /** Adds questions while there is time, each for the criterion that has the fewest for its weight. */
  private void fill(Set<Question> chosen, List<Question> pool) {
    while (chosen.size() < FITTING) {
      Optional<Question> next =
          byWeight().stream()
              .sorted(Comparator.comparingDouble((Criterion criterion) -> -criterion.weight() / (count(chosen, criterion) + 1.0)))
              .flatMap(criterion -> pool.stream().filter(question -> serves(question, criterion) && !chosen.contains(question)).limit(1))
              .findFirst();
      if (next.isEmpty()) {
        return;
      }
      chosen.add(next.get());
    }
  }

  private static boolean serves(Question question, Criterion criterion) {
    return question.criterionId().equals(criterion.id());
  }

  private static long count(Set<Question> chosen, Criterion criterion) {
    return chosen.stream().filter(question -> serves(question, criterion)).count();
  }

  /** A question that opens, then one for each criterion by weight, then the rest in the same way: whenever time runs out, the weightiest was asked. */
  private List<Question> ordered(Set<Question> chosen) {
    List<Question> rest = new ArrayList<>(chosen);
    List<Question> order = new ArrayList<>();
    rest.stream().filter(question -> question.id().equals("first")).findFirst().ifPresent(order::add);
    rest.removeAll(order);
    while (!rest.isEmpty()) {
      for (Criterion criterion : byWeight()) {
        Optional<Question> next = rest.stream().filter(question -> serves(question, criterion)).findFirst();
        next.ifPresent(order::add);
        next.ifPresent(rest::remove);
      }
    }
    return order;
  }

  private List<Criterion> byWeight() {
    return role.criteria().stream().sorted(Comparator.comparingInt((Criterion criterion) -> -criterion.weight())).toList();
  }

  /** Questions about what the CV carries and what it leaves out, on the criterion that skills belong to. */
  private Stream<Question> fromCv() {
    if (cv.isEmpty()) {
      return Stream.empty();
    }
    String criterion = role.criteria().stream().map(Criterion::id).filter("technical"::equals).findFirst().orElse(byWeight().get(0).id());
    Set<String> planned = new HashSet<>();
    role.questions().stream().filter(question -> question.origin() == QuestionOrigin.RECRUITER).forEach(question -> question.skill().ifPresent(planned::add));
    Stream<Question> opening = role.questions().stream().filter(question -> question.id().equals("first"));
    List<Question> gap = QuestionBank.about(askable(missing, planned).limit(1).toList(), QuestionBank.Occasion.GAP, criterion, language);
    List<Question> claims = QuestionBank.about(askable(present, planned).limit(FROM_CV).toList(), QuestionBank.Occasion.CV, criterion, language);
    Set<String> taken = new HashSet<>();
    role.questions().forEach(question -> taken.add(question.id()));
    return Stream.of(opening, claims.stream().limit(1), gap.stream(), claims.stream().skip(1))
        .flatMap(questions -> questions)
        .filter(question -> question.id().equals("first") || !taken.contains(question.id()));
  }

  private Stream<Skill> askable(List<Skill> skills, Set<String> planned) {
    return skills.stream().filter(RoleDraft::isAskedAbout).filter(skill -> !planned.contains(skill.name().de()) && !planned.contains(skill.name().en()));
  }

  private static boolean isAllowed(Question question) {
    return PrivateMatter.askedBy(question.text().de()).isEmpty() && PrivateMatter.askedBy(question.text().en()).isEmpty();
  }

  /** A question for a criterion that a person made and wrote no question for. */
  private Question standIn(Criterion criterion) {
    List<Question> bank = QuestionBank.criteria().contains(criterion.id()) ? QuestionBank.of(PositionFamily.general(), criterion.id()) : List.of();
    return bank.stream().findFirst().orElseGet(() -> QuestionBank.standIn(criterion));
  }
}
