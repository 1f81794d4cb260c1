package org.interviewkit.liberty.rest.seed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Notices;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleStatus;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.assembly.Settings;

/** What the older systems do in one call, done with our steps. */
@Dependent
class SeedInterviews {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long STEP_MILLIS = 25;

  private final InterviewSystem system;
  private final Notices notices;
  private final Settings settings;

  @Inject
  SeedInterviews(InterviewSystem system, Notices notices, Settings settings) {
    this.system = system;
    this.notices = notices;
    this.settings = settings;
  }

  /** Schedules an interview for a job described in words; the caller states that the candidate has agreed. The same description again is the same role. */
  Interview begin(String jobDescription, Optional<String> title, String candidateName, String cvText, Caller caller) {
    Language language = TextLanguage.of(jobDescription);
    Role role = roleFor(jobDescription, title, language);
    Candidate candidate = system.addingCandidates().add(candidateName, Optional.empty(), language, cvText);
    Interview interview =
        system.interviewing().schedule(role.id(), candidate.id(), Optional.of(language), Optional.empty(), settings.supervisor());
    return agreed(interview, caller);
  }

  /** Keeps that the caller states the candidate's agreement. */
  Interview agreed(Interview interview, Caller caller) {
    return system.interviewing().attestConsent(interview.id(), notices.of(interview, interview.engagement().language()), caller.username());
  }

  /** Ends an interview at once, unless it has ended, and waits a moment for the goodbye. */
  Interview finished(InterviewId id, Caller caller) {
    if (!system.interviewing().require(id).status().isOver()) {
      system.supervising().finish(id, caller.username());
      await(() -> system.interviewing().require(id).status().isOver());
    }
    return system.interviewing().require(id);
  }

  /** The evaluation of a finished interview; waits a moment for one that is being made. */
  Optional<Evaluation> evaluation(InterviewId id) {
    await(() -> system.evaluating().find(id).isPresent() || system.interviewing().require(id).status() != InterviewStatus.COMPLETED);
    return system.evaluating().find(id);
  }

  /** Where an interview stands in the older systems' words. */
  static String status(InterviewStatus status) {
    return switch (status) {
      case SCHEDULED, INVITED, CONSENTED -> "scheduled";
      case IN_PROGRESS, PAUSED, CONCLUDING -> "in_progress";
      case COMPLETED, EVALUATED, DECIDED -> "completed";
      case ABANDONED -> "abandoned";
      case EXPIRED -> "expired";
    };
  }

  private Role roleFor(String jobDescription, Optional<String> title, Language language) {
    Optional<Role> known =
        system.definingRoles().all().stream()
            .filter(role -> role.status() == RoleStatus.APPROVED && role.content().jobDescription().equals(jobDescription))
            .findFirst();
    return known.orElseGet(
        () -> {
          Role drafted = system.definingRoles().add(system.definingRoles().draft(jobDescription, title, language));
          return system.definingRoles().approve(drafted.id());
        });
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      try {
        Thread.sleep(STEP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
