package org.interviewkit.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.interview.Consent;
import org.interviewkit.domain.interview.Decision;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.interview.Engagement;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.interview.Invitation;
import org.interviewkit.domain.interview.Outcome;
import org.interviewkit.domain.interview.Preparation;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.rubric.Rubric;
import org.interviewkit.domain.supervision.SupervisorSettings;

/** Interviews in every situation of their course; each a few minutes after the one before. */
public final class InterviewFixtures {

  private static final Instant NOW = Texts.NOW;

  private InterviewFixtures() {}

  /** Planned; the candidate has no link yet. */
  public static Interview scheduledInterview() {
    return scheduledInterview("one", NOW);
  }

  /** Planned, with an id that follows from a name. */
  public static Interview scheduledInterview(String name, Instant createdAt) {
    return scheduledInterview(name, engagement("Jürgen Weiß", "Backend-Entwickler:in (Java)"), createdAt);
  }

  /** Planned, for somebody and something. */
  public static Interview scheduledInterview(String name, Engagement engagement, Instant createdAt) {
    return Interview.schedule(id(name), engagement, preparation(), Optional.of(createdAt.plusSeconds(86_400)), createdAt);
  }

  /** The candidate has a link. */
  public static Interview invitedInterview() {
    return scheduledInterview().invite(invitation("first"));
  }

  /** The candidate has agreed. */
  public static Interview consentedInterview() {
    return invitedInterview().consent(consent());
  }

  /** Being held for nothing yet. */
  public static Interview runningInterview() {
    return consentedInterview().start(NOW.plusSeconds(300));
  }

  /** Interrupted after two minutes. */
  public static Interview pausedInterview() {
    return runningInterview().pause(NOW.plusSeconds(420));
  }

  /** Being wound up, after a pause of a minute. */
  public static Interview concludingInterview() {
    return pausedInterview().resume(NOW.plusSeconds(480)).conclude(NOW.plusSeconds(540));
  }

  /** Held to its end. */
  public static Interview completedInterview() {
    return concludingInterview().complete(EndReason.FINISHED, NOW.plusSeconds(600));
  }

  /** Held and evaluated. */
  public static Interview evaluatedInterview() {
    return completedInterview().evaluated();
  }

  /** Held, evaluated and decided twice. */
  public static Interview decidedInterview() {
    return evaluatedInterview()
        .decide(new Decision(Outcome.HOLD, "Wir warten noch auf die zweite Meinung. 🙂", "anna", "Änne Öztürk", NOW.plusSeconds(700)))
        .decide(new Decision(Outcome.ADVANCE, "Klare Beispiele, gutes Verständnis.", "anna", "Änne Öztürk", NOW.plusSeconds(800)));
  }

  /** One interview of every state an interview passes, each with an id of its own. */
  public static List<Interview> everySituation() {
    Interview expired = scheduledInterview().expire(NOW.plusSeconds(900));
    Interview abandoned = pausedInterview().abandon(NOW.plusSeconds(900));
    return Stream.of(
            scheduledInterview(),
            invitedInterview(),
            consentedInterview(),
            runningInterview(),
            pausedInterview(),
            concludingInterview(),
            completedInterview(),
            evaluatedInterview(),
            decidedInterview(),
            expired,
            abandoned)
        .map(interview -> renamed(interview, interview.status().label()))
        .toList();
  }

  /** The same interview under another name, with an invitation of its own. */
  public static Interview renamed(Interview i, String name) {
    Optional<Invitation> invitation = i.invitation().map(before -> invitation(name));
    return new Interview(
        id(name), i.engagement(), i.preparation(), i.status(), i.timeline(), invitation, i.consent(), i.endReason(), i.decisions(), i.version());
  }

  /** An interview with every bound reached. */
  public static Interview longestInterview() {
    Wording longest = Wording.same(Texts.ofLength(Wording.MAX));
    List<String> skills = IntStream.range(0, 60).mapToObj(i -> Texts.ofLength(80)).toList();
    InterviewPlan plan =
        new InterviewPlan(
            Texts.ofLength(100),
            IntStream.range(0, 40).mapToObj(i -> RoleFixtures.longestQuestion("q-" + i, "c-0")).toList(),
            skills,
            skills,
            List.of(longest));
    Rubric rubric = new Rubric(Integer.MAX_VALUE, RoleFixtures.longestContent().criteria());
    SupervisorSettings settings = new SupervisorSettings(Duration.ofMinutes(10), Duration.ofMillis(14_399_999), Duration.ofHours(4), 200);
    Decision decision = new Decision(Outcome.REJECT, Texts.ofLength(4_000), Texts.ofLength(100), Texts.ofLength(200), NOW);
    return Interview.schedule(
            id("longest"), engagement(Texts.ofLength(200), Texts.ofLength(200)), new Preparation(rubric, plan, settings), Optional.empty(), NOW)
        .consent(new Consent(Texts.ofLength(50), "f".repeat(64), Language.EN, NOW, Optional.of(Texts.ofLength(100))))
        .start(NOW)
        .complete(EndReason.ENDED_BY_RECRUITER, NOW.plusNanos(1_000))
        .decide(decision)
        .decide(decision);
  }

  /** The identifier of a name. */
  public static InterviewId id(String name) {
    return new InterviewId(Texts.uuid("interview " + name));
  }

  /** A link whose secret's hash follows from a name. */
  public static Invitation invitation(String name) {
    String half = Texts.uuid("invitation " + name).toString().replace("-", "");
    return new Invitation(half + half, NOW.plusSeconds(10), NOW.plusSeconds(14 * 86_400));
  }

  /** The candidate's agreement. */
  public static Consent consent() {
    return new Consent("2026-11", "0123456789abcdef".repeat(4), Language.DE, NOW.plusSeconds(200), Optional.empty());
  }

  /** Somebody for something. */
  public static Engagement engagement(String candidateName, String roleTitle) {
    RoleId role = new RoleId(Texts.uuid("role of " + roleTitle));
    return new Engagement(role, roleTitle, new CandidateId(Texts.uuid("candidate " + candidateName)), candidateName, Language.DE);
  }

  /** Two criteria, three questions, the default limits. */
  public static Preparation preparation() {
    InterviewPlan plan =
        new InterviewPlan(
            "fixture/1",
            RoleFixtures.questions(),
            List.of("Java", "PostgreSQL"),
            List.of("Java"),
            List.of(new Wording("Lücke 2017–2018", "Gap 2017–2018")));
    return new Preparation(new Rubric(1, RoleFixtures.content().criteria()), plan, SupervisorSettings.DEFAULT);
  }
}
