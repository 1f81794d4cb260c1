package org.interviewkit.contract;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.interview.Engagement;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.interview.Preparation;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.rubric.QuestionOrigin;
import org.interviewkit.domain.rubric.Rubric;
import org.interviewkit.domain.supervision.SupervisorSettings;

/** Briefings for interviewers, analysts and evaluators, with questions as people write them. */
public final class BriefingFixtures {

  private BriefingFixtures() {}

  /** Four questions for two criteria, in a language. */
  public static Briefing briefing(Language language) {
    Engagement before = InterviewFixtures.engagement("Jürgen Weiß", "Backend-Entwickler:in (Java)");
    Engagement engagement = new Engagement(before.roleId(), before.roleTitle(), before.candidateId(), before.candidateName(), language);
    List<Criterion> criteria = List.of(RoleFixtures.criterion("problem-solving", 5), RoleFixtures.criterion("teamwork", 3));
    InterviewPlan plan = new InterviewPlan("fixture/1", questions(), List.of("Java", "Kafka"), List.of("Java"), List.of());
    return new Briefing(InterviewFixtures.id("briefed"), engagement, new Preparation(new Rubric(1, criteria), plan, SupervisorSettings.DEFAULT));
  }

  private static List<Question> questions() {
    return List.of(
        question("outage", "problem-solving", "Erzählen Sie von einem Ausfall, den Sie behoben haben.", "Tell me about an outage you repaired.", "Was ging kaputt?", "What broke?"),
        question("conflict", "teamwork", "Wann waren Sie im Team verschiedener Meinung?", "When did you disagree with your team?", "Gab es einmal Streit?", "Was there a dispute once?"),
        question("bug", "problem-solving", "Welchen Fehler haben Sie lange gesucht?", "Which bug did you hunt for a long time?", "Was war schwer zu finden?", "What was hard to find?"),
        question("help", "teamwork", "Wem haben Sie zuletzt geholfen, und wie?", "Whom did you last help, and how?", "Wer brauchte Hilfe?", "Who needed help?"));
  }

  private static Question question(String id, String criterion, String de, String en, String simplerDe, String simplerEn) {
    Wording look = new Wording("Situation, eigenes Handeln, Ergebnis", "Situation, own action, result");
    return new Question(id, criterion, new Wording(de, en), new Wording(simplerDe, simplerEn), look, List.of(), Optional.empty(), QuestionOrigin.BANK);
  }
}
