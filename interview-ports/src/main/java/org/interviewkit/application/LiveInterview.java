package org.interviewkit.application;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.interview.Interview;

/** One interview while somebody is connected to it. All state is behind one lock; whatever is told to participants has been stored before. */
final class LiveInterview {

  /** Thrown by every entrance once this object has been given up; the caller opens another one. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final Duration CLOCK_BEAT = Duration.ofSeconds(15);

  private final LiveWiring wiring;
  private final Consumer<LiveInterview> onClosed;
  private final Briefing briefing;
  private final ReentrantLock lock = new ReentrantLock();
  private final Audience audience;
  private final Typing typing = new Typing();
  private final LiveVoice voice;
  private final Beat beat;
  private final LiveTranscript transcript;
  private final Course course;
  private final Oversight oversight;
  private final Supervisor supervisor;
  private final Interviewer interviewer;
  private final TurnTaking turnTaking;
  private final StandIn standIn;
  private final HiringTeam team;
  private boolean closed;

  LiveInterview(LiveWiring wiring, Hold hold, Interview stored, Consumer<LiveInterview> onClosed) {
    this.wiring = wiring;
    this.onClosed = onClosed;
    this.briefing = stored.briefing();
    this.audience = new Audience(event -> wiring.abroad().happened(stored.id(), event));
    this.voice = new LiveVoice(wiring.taping().tape(stored));
    this.beat = new Beat(wiring.scheduler());
    this.transcript = new LiveTranscript(wiring, hold);
    this.course = new Course(wiring, hold, audience, stored, transcript.lastSign(stored));
    this.oversight = new Oversight(wiring, hold, supervision -> audience.tellObservers(new LiveEvent.Supervised(supervision)));
    this.supervisor = new Supervisor(this, wiring, oversight);
    this.interviewer = new Interviewer(this, wiring, briefing);
    this.turnTaking = new TurnTaking(this, wiring, interviewer);
    this.standIn = new StandIn(this);
    this.team = new HiringTeam(this, standIn);
  }

  Seat sit(Participant candidate) {
    return locked(
        () -> {
          boolean resumed = !transcript.transcript().turns().isEmpty();
          interviewer.open(course.isConcluding());
          proceed();
          audience.seat(candidate);
          typing.stopped();
          candidate.on(course.ready(transcript.transcript(), resumed, voice));
          standIn.tell(candidate);
          audience.tellObservers(new LiveEvent.CandidateState(true, false));
          listen();
          answerIfDue();
          return new CandidateSeat(this, candidate);
        });
  }

  /** Runs something for whoever sits on the candidate's seat; for everybody else nothing happens. */
  void seated(Participant who, Runnable action) {
    report(
        live -> {
          if (audience.isSeated(who)) {
            action.run();
          }
        });
  }

  void take(Participant who, String words, Optional<String> clientId) {
    if (!transcript.acknowledgeAgain(who, clientId)) {
      proceed();
      typing.stopped();
      if (transcript.keepAnswer(who, words, clientId, audience)) {
        tellCoverage();
        answerIfDue();
      }
    }
  }

  /** Nobody answers a correction, and it does not end a break. */
  void correct(Participant who, int position, String words, Optional<String> clientId) {
    if (!transcript.acknowledgeAgain(who, clientId)) {
      transcript.keepCorrection(who, position, words, clientId, audience);
    }
  }

  void typing(boolean active) {
    typing.set(active, wiring.now());
    audience.tellObservers(new LiveEvent.CandidateState(true, active));
  }

  /** The candidate speaks, or has made a pause. */
  void speaking(boolean active) {
    typing.speaking(active);
    audience.tellObservers(new LiveEvent.CandidateState(audience.hasCandidate(), typing.isActive(wiring.now())));
  }

  void unseat() {
    audience.unseat();
    audience.tellObservers(new LiveEvent.CandidateState(false, false));
    halt();
  }

  Observation observe(Participant observer) {
    return locked(
        () -> {
          audience.add(observer);
          observer.on(course.ready(transcript.transcript(), true, voice));
          standIn.tell(observer);
          observer.on(new LiveEvent.CandidateState(audience.hasCandidate(), typing.isActive(wiring.now())));
          return new ObserverPlace(this, observer);
        });
  }

  HiringTeam team() {
    return team;
  }

  void stop() {
    report(
        live -> {
          Beat.guarded(this::halt);
          part(Participant.Leave.STOPPING);
        });
  }

  /** Another process has the interview now: nothing more is written here, and whoever is connected goes there. */
  void letGo(Participant.Leave reason) {
    report(live -> part(reason));
  }

  Hold hold() {
    return transcript.hold();
  }

  void closeIfDeserted() {
    report(
        live -> {
          if (audience.isEmpty() && !course.isRunning()) {
            close();
          }
        });
  }

  /** Runs a report under the lock, on whatever thread it comes; one that comes after the end is dropped. */
  void report(Consumer<LiveInterview> report) {
    lock.lock();
    try {
      if (!closed) {
        report.accept(this);
      }
    } finally {
      lock.unlock();
    }
  }

  Briefing briefing() {
    return briefing;
  }

  LiveTranscript transcript() {
    return transcript;
  }

  Course course() {
    return course;
  }

  Oversight oversight() {
    return oversight;
  }

  Audience audience() {
    return audience;
  }

  LiveVoice voice() {
    return voice;
  }

  Beat beat() {
    return beat;
  }

  boolean isFollowing(int number) {
    return interviewer.isFollowing(number);
  }

  Supervisor supervisor() {
    return supervisor;
  }

  /** Lets the candidate speak with the interviewer, unless a person has its place. */
  void listen() {
    if (!standIn.isThere()) {
      audience.candidate().ifPresent(voice::unmute);
    }
  }

  void tellCoverage() {
    audience.tellObservers(transcript.covered(briefing));
  }

  /** Has the interviewer say its next turn if one is due, after the actions that waited for it. */
  void answerIfDue() {
    turnTaking.answerIfDue();
  }

  /** The candidate has finished a turn by voice. */
  void answerSpoken() {
    turnTaking.answer(true);
  }

  /** Carries out a waiting END once no answer is in progress. */
  void endIfDue() {
    turnTaking.endIfDue(audience.hasCandidate(), typing);
  }

  void endNow(EndReason reason) {
    turnTaking.endNow(reason);
  }

  /** The interviewer has said goodbye, or cannot any more. */
  void complete(EndReason reason) {
    if (!course.interview().status().isOver()) {
      beat.stop();
      oversight.supersedeAll();
      course.complete(reason);
      wiring.followUp(course.interview());
      part(Participant.Leave.FINISHED);
    }
  }

  /** Starts or continues the interview when it is not running. */
  void proceed() {
    course
        .proceed()
        .ifPresent(
            pause -> {
              supervisor.start(beat, course.interview(), course.elapsed());
              beat.every(CLOCK_BEAT, CLOCK_BEAT, () -> report(live -> audience.tellAll(new LiveEvent.Clock(course.clock()))));
              transcript.note(briefing.engagement().language(), pause, audience);
              listen();
            });
  }

  /** Stops the clock; tried again until it could be stored. */
  void halt() {
    voice.mute();
    typing.speaking(false);
    beat.stop();
    beat.attempt(course::halt, this::haltAgain);
  }

  private void haltAgain() {
    report(live -> halt());
    closeIfDeserted();
  }

  private void part(Participant.Leave reason) {
    audience.dismiss(reason);
    close();
  }

  private void close() {
    closed = true;
    beat.stop();
    interviewer.close();
    voice.close();
    onClosed.accept(this);
  }

  /** Runs an entrance under the lock. */
  <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      if (closed) {
        throw new Closed();
      }
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
