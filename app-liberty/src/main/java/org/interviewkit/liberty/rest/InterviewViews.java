package org.interviewkit.liberty.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interviewkit.application.ClockReading;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.interview.Consent;
import org.interviewkit.domain.interview.Decision;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Invitation;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.rubric.Rubric;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.port.InterviewSummary;

/** How interviews look from outside, wherever they are shown. */
public final class InterviewViews {

  private InterviewViews() {}

  /** An interview as it stands in lists. */
  @Schema(name = "InterviewSummary")
  public record EntryView(
      InterviewId id,
      RoleId roleId,
      String roleTitle,
      CandidateId candidateId,
      String candidateName,
      Language language,
      InterviewStatus status,
      Instant createdAt,
      Optional<Instant> scheduledFor,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt,
      Optional<LeadView> lead) {
    static EntryView of(InterviewSummary entry) {
      return new EntryView(
          entry.id(),
          entry.engagement().roleId(),
          entry.engagement().roleTitle(),
          entry.engagement().candidateId(),
          entry.engagement().candidateName(),
          entry.engagement().language(),
          entry.status(),
          entry.timeline().createdAt(),
          entry.timeline().scheduledFor(),
          entry.timeline().startedAt(),
          entry.timeline().endedAt(),
          entry.lead().map(LeadView::of));
    }
  }

  /** The person who leads an interview in place of the AI, and whether it stands among the saved ones. */
  public record LeadView(String by, String name, boolean saved) {
    static LeadView of(Lead lead) {
      return new LeadView(lead.by(), lead.byName(), lead.saved());
    }
  }

  /** An interview with everything but what was said. */
  @Schema(name = "Interview")
  public record InterviewView(
      InterviewId id,
      RoleId roleId,
      String roleTitle,
      CandidateId candidateId,
      String candidateName,
      Language language,
      InterviewStatus status,
      Instant createdAt,
      Optional<Instant> scheduledFor,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt,
      Optional<Instant> pausedAt,
      Optional<Instant> concludingAt,
      double elapsedSeconds,
      double remainingSeconds,
      SettingsView settings,
      Rubric rubric,
      InterviewPlan plan,
      Optional<InvitationView> invitation,
      Optional<Consent> consent,
      Optional<EndReason> endReason,
      Optional<Decision> decision,
      List<Decision> decisions,
      Optional<LeadView> lead,
      long version) {
    static InterviewView of(Interview interview, ClockReading clock) {
      EntryView entry = EntryView.of(InterviewSummary.of(interview));
      return new InterviewView(
          entry.id(),
          entry.roleId(),
          entry.roleTitle(),
          entry.candidateId(),
          entry.candidateName(),
          entry.language(),
          entry.status(),
          entry.createdAt(),
          entry.scheduledFor(),
          entry.startedAt(),
          entry.endedAt(),
          interview.timeline().pausedAt(),
          interview.timeline().concludingAt(),
          seconds(clock.elapsed()),
          seconds(clock.remaining()),
          SettingsView.of(interview.preparation().settings()),
          interview.preparation().rubric(),
          interview.preparation().plan(),
          interview.invitation().map(InvitationView::of),
          interview.consent(),
          interview.endReason(),
          interview.decision(),
          interview.decisions(),
          entry.lead(),
          interview.version());
    }
  }

  /** Since when and until when the candidate's link is good. */
  public record InvitationView(Instant issuedAt, Instant expiresAt) {
    static InvitationView of(Invitation invitation) {
      return new InvitationView(invitation.issuedAt(), invitation.expiresAt());
    }
  }

  /** The supervisor's beat and limits. */
  public record SettingsView(double intervalSeconds, double concludeAfterSeconds, double endAfterSeconds, int turnBudget) {
    static SettingsView of(SupervisorSettings settings) {
      return new SettingsView(seconds(settings.interval()), seconds(settings.concludeAfter()), seconds(settings.endAfter()), settings.turnBudget());
    }
  }

  /** The supervisor's beat and limits as they are wished; what is left out is the server's default. */
  public record SettingsRequest(
      Optional<Integer> intervalSeconds, Optional<Integer> concludeAfterSeconds, Optional<Integer> endAfterSeconds, Optional<Integer> turnBudget) {
    SupervisorSettings over(SupervisorSettings defaults) {
      try {
        return new SupervisorSettings(
            intervalSeconds.<Duration>map(Duration::ofSeconds).orElse(defaults.interval()),
            concludeAfterSeconds.<Duration>map(Duration::ofSeconds).orElse(defaults.concludeAfter()),
            endAfterSeconds.<Duration>map(Duration::ofSeconds).orElse(defaults.endAfter()),
            turnBudget.orElse(defaults.turnBudget()));
      } catch (InvalidInput e) {
        throw new InvalidInput("settings." + e.field() + (e.field().equals("turnBudget") ? "" : "Seconds"), e.getMessage());
      }
    }
  }

  /** What the interview's clock shows. */
  @Schema(name = "Clock")
  public record ClockView(boolean running, double elapsedSeconds, double remainingSeconds, boolean concluding) {
    static ClockView of(ClockReading clock) {
      return new ClockView(clock.running(), seconds(clock.elapsed()), seconds(clock.remaining()), clock.concluding());
    }
  }

  /** Something that was said. */
  @Schema(name = "Turn")
  public record TurnView(
      int position,
      Instant timestamp,
      Speaker speaker,
      TurnType turnType,
      String content,
      InterviewId sessionId,
      Optional<Move> move,
      Optional<String> questionId,
      Optional<Integer> corrects) {
    static TurnView of(Turn turn, InterviewId interview) {
      return new TurnView(
          turn.position(),
          turn.at(),
          turn.speaker(),
          turn.type(),
          turn.content(),
          interview,
          turn.prompt().map(Prompt::move),
          turn.prompt().flatMap(Prompt::questionId),
          turn.corrects());
    }
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
