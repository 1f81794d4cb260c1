package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.transcript.Transcript;

/** The state and the clock of one live interview, stored before anybody hears of a change. Guarded by the interview's lock. */
final class Course {

  private static final System.Logger LOG = System.getLogger(Course.class.getName());

  private final LiveWiring wiring;
  private final Audience audience;
  private final Hold hold;
  private Interview interview;
  private Optional<Instant> haltingSince = Optional.empty();

  /** Takes up an interview. One that is stored as running was live in a process that died: its clock stopped at the last sign of life. */
  Course(LiveWiring wiring, Hold hold, Audience audience, Interview stored, Instant lastSign) {
    this.wiring = wiring;
    this.hold = hold;
    this.audience = audience;
    this.interview =
        stored.status().isRunning() ? wiring.interviews().change(stored.id(), i -> i.status().isRunning() ? i.pause(lastSign) : i) : stored;
  }

  Interview interview() {
    return interview;
  }

  boolean isRunning() {
    return interview.status().isRunning();
  }

  boolean isConcluding() {
    return interview.timeline().concludingAt().isPresent();
  }

  Duration elapsed() {
    return interview.timeline().elapsed(wiring.now());
  }

  ClockReading clock() {
    return ClockReading.of(interview, wiring.now());
  }

  LiveEvent.Ready ready(Transcript soFar, boolean resumed, LiveVoice voice) {
    return new LiveEvent.Ready(interview, soFar.turns().size(), clock(), resumed, voice.isOpen(), voice.waitsForFinished(), voice.isDirect(), voice.isRecorded());
  }

  /** Starts or continues the interview and gives how long it stood still; empty when it was running. */
  Optional<Duration> proceed() {
    if (haltingSince.isPresent()) {
      halt();
    }
    return switch (interview.status()) {
      case CONSENTED -> {
        move(i -> i.start(wiring.now()));
        yield Optional.of(Duration.ZERO);
      }
      case PAUSED -> {
        Duration pause = interview.timeline().pausedAt().map(since -> Duration.between(since, wiring.now())).orElse(Duration.ZERO);
        move(i -> i.resume(wiring.now()));
        yield Optional.of(pause);
      }
      case IN_PROGRESS, CONCLUDING -> Optional.empty();
      case SCHEDULED, INVITED, COMPLETED, ABANDONED, EXPIRED, EVALUATED, DECIDED ->
          throw new Conflict("interview " + interview.id() + " is " + interview.status().label() + ": nothing can be said");
    };
  }

  /** Stops the clock. If that cannot be stored, the moment is remembered, and the next try stops it there. */
  void halt() {
    if (isRunning()) {
      Instant since = haltingSince.orElseGet(wiring::now);
      haltingSince = Optional.of(since);
      move(i -> i.pause(since));
      haltingSince = Optional.empty();
    }
  }

  void conclude() {
    if (interview.status() == InterviewStatus.IN_PROGRESS) {
      move(i -> i.conclude(wiring.now()));
    }
  }

  void complete(EndReason reason) {
    move(i -> i.complete(reason, wiring.now()));
  }

  private void move(UnaryOperator<Interview> transition) {
    hold.require();
    interview = changed(transition);
    String end = interview.endReason().map(reason -> ", " + reason.name().toLowerCase(Locale.ROOT)).orElse("");
    LOG.log(Level.INFO, "interview {0}: {1}{2}", interview.id(), interview.status().label(), end);
    audience.tellAll(new LiveEvent.StatusChanged(interview, clock()));
  }

  /** What this process knows is out of date when another one has taken the interview: so what does not fit is looked at twice. */
  private Interview changed(UnaryOperator<Interview> transition) {
    Interview after = transition.apply(interview);
    if (after.equals(interview)) {
      return interview;
    }
    try {
      return wiring.store().interviews().save(after);
    } catch (Conflict outOfDate) {
      hold.confirm();
      return wiring.interviews().change(interview.id(), transition);
    }
  }
}
