package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Ruling;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.port.Conversation;
import org.interviewkit.port.ConversationEvent;
import org.interviewkit.port.PortException;

/** The interviewer's side of one live interview: passes requests to the conversation and its events back. Guarded by the interview's lock. */
final class Interviewer {

  private static final System.Logger LOG = System.getLogger(Interviewer.class.getName());

  /** The rule under which it is kept that somebody on the candidate's side changed how the interviewer acts. */
  private static final String MEDDLED = "MEDDLED";

  private static final int RETRIES = 5;
  private static final Duration STORED_AGAIN = Duration.ofSeconds(2);

  private final LiveInterview live;
  private final LiveWiring wiring;
  private final Briefing briefing;
  private final Backlog spoken = new Backlog(this::delayed);
  private Optional<Conversation> conversation = Optional.empty();
  private Optional<Supervision> following = Optional.empty();
  private EndReason endReason = EndReason.FINISHED;
  private boolean leaving;
  private int failures;

  Interviewer(LiveInterview live, LiveWiring wiring, Briefing briefing) {
    this.live = live;
    this.wiring = wiring;
    this.briefing = briefing;
  }

  void open(boolean concluding) {
    if (conversation.isEmpty()) {
      Conversation opened = wiring.conversations().open(briefing, event -> live.report(unused -> on(event)));
      conversation = Optional.of(opened);
      live.voice().open(opened);
      if (concluding) {
        opened.conclude();
      }
    }
  }

  boolean isFollowing(int number) {
    return following.filter(supervision -> supervision.number() == number).isPresent();
  }

  void conclude() {
    conversation.ifPresent(Conversation::conclude);
  }

  void respond(Optional<Supervision> guidance) {
    live.audience().tellAll(new LiveEvent.InterviewerState(true));
    try {
      open(live.course().isConcluding());
      guidance.ifPresent(this::follow);
      conversation.get().respond(live.transcript().transcript(), live.course().elapsed());
    } catch (PortException e) {
      failed("the interviewer could not be asked: " + e.kind());
    }
  }

  private void follow(Supervision guidance) {
    if (guidance.ruling().action() instanceof SupervisorAction.Guide guide) {
      following = Optional.of(guidance);
      conversation.get().guide(guide);
    }
  }

  /** Has the interviewer say goodbye and ends the interview, also when it cannot say anything any more. */
  void sayGoodbye(EndReason reason) {
    endReason = reason;
    leaving = true;
    try {
      open(true);
      live.audience().candidate().ifPresent(live.voice()::unmute);
      conversation.get().end(live.transcript().transcript());
    } catch (PortException e) {
      LOG.log(Level.WARNING, "interview {0}: ended without a goodbye, {1}", briefing.interviewId(), e.kind());
      live.complete(reason);
    }
  }

  void close() {
    conversation.ifPresent(Conversation::close);
    conversation = Optional.empty();
    if (spoken.size() > 0) {
      spoken.proceed();
    }
    if (spoken.size() > 0) {
      LOG.log(Level.WARNING, "interview {0}: {1} spoken turns could not be stored", briefing.interviewId(), spoken.size());
    }
  }

  private void on(ConversationEvent event) {
    if (event instanceof ConversationEvent.Spent spent) {
      // nobody's words wait for that
      wiring.work().execute(() -> Beat.guarded(() -> wiring.store().spendings().add(briefing.interviewId(), spent.tokens())));
      return;
    }
    if (isSilenced()) {
      silenced(event);
      return;
    }
    switch (event) {
      case ConversationEvent.InterviewerSaid said -> said(said);
      case ConversationEvent.GuidanceNotFollowed refused -> {
        LOG.log(Level.INFO, "interview {0}: guidance not followed, {1}", briefing.interviewId(), refused.reason());
        settleGuidance(Effect.NOT_FOLLOWED);
      }
      case ConversationEvent.Failed failure -> failed(failure.reason());
      case ConversationEvent.CandidateSpeaks speaks -> live.speaking(speaks.active());
      case ConversationEvent.CandidateFinished finished -> live.answerSpoken();
      case ConversationEvent.CandidateSaid said -> heard(said);
      case ConversationEvent.NotUnderstood lost -> notUnderstood();
      case ConversationEvent.Interrupted interrupted -> live.audience().tellAll(new LiveEvent.InterviewerState(false));
      case ConversationEvent.Away away -> away(away);
      case ConversationEvent.Back back -> live.audience().tellAll(new LiveEvent.InterviewerState(false));
      case ConversationEvent.Meddled meddled -> meddled(meddled);
      case ConversationEvent.Spent spent -> {}
      case ConversationEvent.Ended ended -> ended();
    }
  }

  /** A person has the place: what the candidate said before, and what of an answer was heard, is kept; what was only being thought of is never said. */
  private void silenced(ConversationEvent event) {
    following = Optional.empty();
    if (!live.voice().isOpen()) {
      close();
    } else if (event instanceof ConversationEvent.InterviewerSaid said) {
      spoken.add(() -> keepSpoken(said));
    } else if (event instanceof ConversationEvent.CandidateSaid said) {
      heard(said);
    } else if (event instanceof ConversationEvent.NotUnderstood) {
      notUnderstood();
    } else if (event instanceof ConversationEvent.Meddled meddled) {
      meddled(meddled);
    }
  }

  /** Kept for the team, who sees it at once; the candidate is told nothing. */
  private void meddled(ConversationEvent.Meddled meddled) {
    String because = meddled.what() + (meddled.ended() ? "; it was put right, and the call was ended" : "; it was put right");
    LOG.log(Level.WARNING, "interview {0}: from the candidate''s side, {1}", briefing.interviewId(), because);
    live.oversight().note(live.course().interview(), live.transcript().transcript(), new Ruling(MEDDLED, because, new SupervisorAction.Ignore()));
  }

  private void heard(ConversationEvent.CandidateSaid said) {
    spoken.add(() -> live.voice().became(live.transcript().keepSpoken(said.id(), said.words(), live.audience()), Track.CANDIDATE, said.id()));
    live.tellCoverage();
  }

  private void notUnderstood() {
    spoken.add(() -> live.transcript().noteNotUnderstood(briefing.engagement().language(), live.audience()));
  }

  private void keepSpoken(ConversationEvent.InterviewerSaid said) {
    Turn turn = live.transcript().keepInterviewer(TurnType.AUDIO, said.text(), said.prompt(), live.audience());
    said.item().ifPresent(item -> live.voice().became(turn, Track.INTERVIEWER, item));
  }

  private void said(ConversationEvent.InterviewerSaid said) {
    Optional<Prompt> prompt = said.prompt();
    if (live.voice().isOpen()) {
      spoken.add(() -> keepSpoken(said));
      spoken.add(() -> wasSaid(prompt));
      return;
    }
    try {
      live.transcript().keepInterviewer(TurnType.TEXT, said.text(), prompt, live.audience());
    } catch (PortException e) {
      failed("the interviewer's words could not be stored: " + e.kind());
      return;
    }
    wasSaid(prompt);
  }

  private void wasSaid(Optional<Prompt> prompt) {
    failures = 0;
    settleGuidance(Effect.APPLIED);
    if (prompt.filter(p -> p.move() == Move.INVITE_QUESTIONS || p.move() == Move.CLOSING).isPresent()) {
      live.course().conclude();
    }
    live.tellCoverage();
    live.audience().tellAll(new LiveEvent.InterviewerState(false));
  }

  /** Only a goodbye that somebody asked for is said while a person has the place. */
  private boolean isSilenced() {
    return !leaving && live.oversight().standIn().isPresent();
  }

  private void ended() {
    if (live.voice().isOpen()) {
      spoken.add(() -> live.complete(endReason));
    } else {
      live.complete(endReason);
    }
  }

  /** What was spoken waits for the store to come back. */
  private void delayed() {
    String message = "what was said could not be stored yet; it is kept and tried again";
    live.audience().tellCandidate(new LiveEvent.Problem(LiveEvent.Trouble.SAVING_DELAYED, message, Optional.empty()));
    Runnable again = () -> live.report(unused -> spoken.proceed());
    wiring.scheduler().schedule(() -> Beat.guarded(again), STORED_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void away(ConversationEvent.Away away) {
    LOG.log(Level.WARNING, "interview {0}: the interviewer is away, {1}", briefing.interviewId(), away.reason());
    String message =
        away.overloaded()
            ? "many interviews are being held at the moment; yours goes on as soon as there is room, and nothing you said is lost"
            : "the connection to the interviewer was interrupted; it is being restored, and nothing you said is lost";
    live.audience().tellAll(new LiveEvent.Problem(LiveEvent.Trouble.INTERVIEWER_UNAVAILABLE, message, Optional.empty()));
  }

  private void settleGuidance(Effect effect) {
    following.filter(live.oversight().records()::contains).ifPresent(supervision -> live.oversight().settle(supervision, effect));
    following = Optional.empty();
  }

  private void failed(String reason) {
    failures++;
    LOG.log(Level.WARNING, "interview {0}: attempt {1} of the interviewer failed, {2}", briefing.interviewId(), failures, reason);
    live.audience().tellAll(new LiveEvent.InterviewerState(false));
    String message = "the interviewer cannot answer at the moment; nothing you said is lost";
    live.audience().tellAll(new LiveEvent.Problem(LiveEvent.Trouble.INTERVIEWER_UNAVAILABLE, message, Optional.empty()));
    if (failures <= RETRIES) {
      live.beat().once(Duration.ofSeconds(1L << failures), () -> live.report(LiveInterview::answerIfDue));
    }
  }
}
