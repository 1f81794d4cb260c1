package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.Job;
import org.interviewkit.port.Lease;
import org.interviewkit.port.PortException;

/** What must be put in order without anybody asking: after a crash, and as time passes. Every step may be repeated. */
public final class Housekeeping {

  private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
  private static final int PAGE = 200;

  private final LiveWiring wiring;
  private final LiveInterviews live;
  private final Duration resumeWindow;
  private volatile boolean leftBehind;

  Housekeeping(LiveWiring wiring, LiveInterviews live, Duration resumeWindow) {
    this.wiring = wiring;
    this.live = live;
    this.resumeWindow = resumeWindow;
  }

  /**
   * After a start: interviews that were running when the process died are paused at their last sign of life, and evaluations that were not asked for are. One that cannot be read
   * or changed now keeps nothing from the others; it is tried again with each sweep. What another process holds is its own.
   */
  public void recover() {
    leftBehind = false;
    each(InterviewFilter.in(InterviewStatus.IN_PROGRESS, InterviewStatus.CONCLUDING), entry -> live.ifVacant(entry.id(), () -> pauseLeftBehind(entry.id())));
    each(
        InterviewFilter.in(InterviewStatus.COMPLETED),
        entry -> {
          Optional<Job> job = wiring.store().jobs().find(LiveWiring.EVALUATE, entry.id().toString());
          if (job.isEmpty() || job.get().state() == Job.State.DONE) {
            wiring.followUp(wiring.interviews().require(entry.id()));
          }
        });
  }

  /** Gives up interviews whose time is over: invited and not begun in time, or paused longer than the resume window. */
  public void sweep() {
    if (leftBehind) {
      recover();
    }
    Instant now = wiring.now();
    wiring.elsewhere().forget();
    each(
        InterviewFilter.in(InterviewStatus.PAUSED),
        entry -> {
          if (!live.isLive(entry.id()) && entry.timeline().pausedAt().filter(since -> since.plus(resumeWindow).isBefore(now)).isPresent()) {
            wiring.interviews().change(entry.id(), i -> i.status() == InterviewStatus.PAUSED ? i.abandon(now) : i);
            wiring.indexing().changed(SourceKind.TRANSCRIPT, entry.id().value());
          }
        });
    each(
        InterviewFilter.in(InterviewStatus.INVITED, InterviewStatus.CONSENTED),
        entry -> {
          Interview interview = wiring.interviews().require(entry.id());
          if (interview.invitation().filter(invitation -> invitation.expiresAt().isBefore(now)).isPresent()) {
            wiring.interviews().change(entry.id(), i -> i.timeline().startedAt().isEmpty() ? i.expire(now) : i);
          }
        });
  }

  /** Whether there are other processes that can take what this one holds. */
  public boolean hasOthers() {
    return wiring.holding().hasOthers();
  }

  /** Comes every few seconds: says that this process lives, lets go of what another one took, and pauses what others left behind when they died. */
  public void beat() {
    wiring.holding().renew();
    live.letGoOfWhatIsLost();
    for (InterviewId id : wiring.holding().leftBehind()) {
      attempt(id, () -> live.ifVacant(id, () -> pauseLeftBehind(id)));
    }
  }

  /**
   * Pauses an interview that nobody holds at its last sign of life. Read before it is taken, and saved once: whoever continues it in between is the one who counts.
   */
  private void pauseLeftBehind(InterviewId id) {
    Interview interview = wiring.interviews().require(id);
    Optional<Lease> taken = wiring.holding().takeIfFree(id);
    if (taken.isEmpty()) {
      return;
    }
    try {
      if (interview.status().isRunning()) {
        Instant lastSign = LiveTranscript.lastSign(wiring, interview, wiring.store().transcripts().whole(id));
        wiring.store().interviews().save(interview.pause(lastSign));
        LOG.log(Level.INFO, "interview {0}: was running when the process died, paused at {1}", id, lastSign);
      }
    } finally {
      wiring.holding().release(taken.get());
    }
  }

  private void each(InterviewFilter filter, Consumer<InterviewSummary> step) {
    Optional<Cursor> after = Optional.empty();
    List<InterviewSummary> page;
    do {
      page = wiring.store().interviews().list(filter, after, PAGE);
      for (InterviewSummary entry : page) {
        attempt(entry.id(), () -> step.accept(entry));
      }
      after = page.isEmpty() ? Optional.empty() : Optional.of(page.get(page.size() - 1).cursor());
    } while (page.size() == PAGE);
  }

  private void attempt(InterviewId id, Runnable step) {
    try {
      step.run();
    } catch (Conflict overtaken) {
      LOG.log(Level.DEBUG, "interview {0}: moved on by itself", id);
    } catch (PortException e) {
      leftBehind = true;
      LOG.log(Level.ERROR, "interview {0}: left as it is, {1}", id, e.getMessage());
    }
  }
}
