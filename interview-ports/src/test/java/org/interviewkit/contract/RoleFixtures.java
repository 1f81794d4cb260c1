package org.interviewkit.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleContent;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.rubric.QuestionOrigin;
import org.interviewkit.domain.rubric.Rubric;

/** Roles in the situations tests need. */
public final class RoleFixtures {

  private RoleFixtures() {}

  /** A new draft of a backend role with two criteria and three questions. */
  public static Role draftRole() {
    return draftRole("backend", Texts.NOW);
  }

  /** A draft whose id follows from a name. */
  public static Role draftRole(String name, Instant createdAt) {
    return Role.draft(new RoleId(Texts.uuid("role " + name)), content(), createdAt);
  }

  /** The draft, approved. */
  public static Role approvedRole() {
    return draftRole().approve(Texts.NOW.plusSeconds(60));
  }

  /** The smallest content: one criterion, no skills, no questions. */
  public static RoleContent smallestContent() {
    return new RoleContent("x", Language.EN, "y", List.of(), List.of(criterion("only", 1)), List.of());
  }

  /** Content with every bound reached. */
  public static RoleContent longestContent() {
    List<Criterion> criteria = IntStream.range(0, Rubric.MAX_CRITERIA).mapToObj(i -> longestCriterion("c-" + i)).toList();
    List<Question> questions = IntStream.range(0, RoleContent.MAX_QUESTIONS).mapToObj(i -> longestQuestion("q-" + i, "c-" + i % criteria.size())).toList();
    List<String> skills = IntStream.range(0, 60).mapToObj(i -> i + Texts.ofLength(78)).toList();
    return new RoleContent(Texts.ofLength(200), Language.DE, Texts.ofLength(RoleContent.MAX_JOB_DESCRIPTION), skills, criteria, questions);
  }

  /** Content as people write it. */
  public static RoleContent content() {
    return new RoleContent(
        "Backend-Entwickler:in (Java)",
        Language.DE,
        "Wir suchen jemanden, der unsere Zahlungsplattform mit Java und PostgreSQL weiterbaut.",
        List.of("Java", "PostgreSQL"),
        List.of(criterion("problem-solving", 5), criterion("teamwork", 3)),
        questions());
  }

  /** Three questions for the two criteria. */
  public static List<Question> questions() {
    return List.of(
        question("outage", "problem-solving", Optional.empty(), QuestionOrigin.BANK),
        question("java", "problem-solving", Optional.of("Java"), QuestionOrigin.JOB_DESCRIPTION),
        question("conflict", "teamwork", Optional.empty(), QuestionOrigin.RECRUITER));
  }

  /** A criterion. */
  public static Criterion criterion(String id, int weight) {
    List<Wording> anchors = IntStream.rangeClosed(1, Criterion.ANCHORS).mapToObj(i -> new Wording("Stufe " + i, "Level " + i)).toList();
    return new Criterion(id, new Wording("Kriterium " + id, "Criterion " + id), new Wording("Gemeint ist " + id + ".", ""), weight, anchors);
  }

  /** A question with two follow-ups. */
  public static Question question(String id, String criterionId, Optional<String> skill, QuestionOrigin origin) {
    return new Question(
        id,
        criterionId,
        new Wording("Erzählen Sie von " + id + ".", "Tell me about " + id + "."),
        new Wording("Was war bei " + id + "?", "What happened with " + id + "?"),
        new Wording("Situation, Handlung, Ergebnis", "Situation, action, result"),
        List.of(new Wording("Was haben Sie selbst getan?", "What did you do yourself?"), Wording.same("…?")),
        skill,
        origin);
  }

  private static Criterion longestCriterion(String id) {
    Wording longest = Wording.same(Texts.ofLength(Wording.MAX));
    return new Criterion(id, longest, longest, 10, List.of(longest, longest, longest, longest, longest));
  }

  /** A question with every bound reached. */
  public static Question longestQuestion(String id, String criterionId) {
    Wording longest = Wording.same(Texts.ofLength(Wording.MAX));
    return new Question(
        id,
        criterionId,
        longest,
        longest,
        longest,
        List.of(longest, longest, longest, longest, longest, longest),
        Optional.of(Texts.ofLength(80)),
        QuestionOrigin.CV);
  }
}
