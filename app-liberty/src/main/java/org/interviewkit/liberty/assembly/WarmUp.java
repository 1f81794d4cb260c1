package org.interviewkit.liberty.assembly;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.LiveEvent;
import org.interviewkit.application.Notices;
import org.interviewkit.application.Participant;
import org.interviewkit.application.Seat;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.port.Job;

/** Holds an interview nobody is in, in memory, before the server says that it is ready: the first candidate does not wait for code to be loaded. */
final class WarmUp {

  /** By their names: this container sets a level on each logger, which one of the package would not change. */
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("org.interviewkit.application.Course"), Logger.getLogger("org.interviewkit.application.Evaluating"));

  private static final String EVALUATE = "evaluate";
  private static final int ANSWERS = 30;

  private WarmUp() {}

  /** Comes before the real system starts: what is kept out of the log meanwhile can be about nobody else. */
  static void run() {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    try (InterviewSystem scratch = InterviewSystem.builder().build()) {
      for (Language language : Language.values()) {
        hold(scratch, language);
      }
      scratch.working().list(Set.of(EVALUATE), Set.of(Job.State.WAITING), ANSWERS).forEach(job -> evaluate(scratch, job));
    } finally {
      TALKATIVE.forEach(logger -> logger.setLevel(null));
    }
  }

  private static void evaluate(InterviewSystem scratch, Job job) {
    scratch.working().workers().stream().filter(worker -> worker.kind().equals(EVALUATE)).forEach(worker -> worker.run(job, job.dueAt()));
  }

  private static void hold(InterviewSystem scratch, Language language) {
    InterviewId id = agreed(scratch, language, new Notices("", ""));
    Seat seat = scratch.liveInterviews().sit(id, new Nobody());
    for (int i = 0; i < ANSWERS && scratch.interviewing().require(id).status().isRunning(); i++) {
      seat.say("In project " + i + " we had to move 3 services to Java 21; I planned it, wrote the SQL and cut the run time by half.", Optional.empty());
    }
    if (scratch.interviewing().require(id).status().isRunning()) {
      seat.finish();
    }
  }

  /** An interview of nobody's that can begin. */
  static InterviewId agreed(InterviewSystem scratch, Language language, Notices notices) {
    Role role = scratch.definingRoles().add(scratch.definingRoles().draft("Java developer. Required: Java, SQL, teamwork.", Optional.empty(), language));
    scratch.definingRoles().approve(role.id());
    Candidate candidate = scratch.addingCandidates().add("Warm Up", Optional.empty(), language, "Java, SQL");
    Interview interview =
        scratch.interviewing().schedule(role.id(), candidate.id(), Optional.of(language), Optional.empty(), SupervisorSettings.DEFAULT);
    scratch.interviewing().invite(interview.id(), Duration.ofDays(1));
    scratch.interviewing().attestConsent(interview.id(), notices.of(interview, language), "warm-up");
    return interview.id();
  }

  private record Nobody() implements Participant {

    @Override
    public void on(LiveEvent event) {
      // nobody listens
    }

    @Override
    public void leave(Leave reason) {
      // nobody is there to leave
    }
  }
}
