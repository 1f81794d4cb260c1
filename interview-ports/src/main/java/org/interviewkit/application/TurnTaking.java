package org.interviewkit.application;

import java.util.Optional;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;

/** When the interviewer speaks, and which actions that waited for it take effect then. Guarded by the interview's lock. */
final class TurnTaking {

  private final LiveInterview live;
  private final LiveWiring wiring;
  private final Interviewer interviewer;

  TurnTaking(LiveInterview live, LiveWiring wiring, Interviewer interviewer) {
    this.live = live;
    this.wiring = wiring;
    this.interviewer = interviewer;
  }

  void answerIfDue() {
    Transcript soFar = live.transcript().transcript();
    if (soFar.awaitsInterviewer()) {
      answer(soFar.last().filter(turn -> turn.speaker() == Speaker.USER).isPresent());
    }
  }

  /** Has the interviewer say its next turn, or goodbye if the end waited for the candidate's answer. */
  void answer(boolean answered) {
    if (live.oversight().standIn().isPresent() || !live.course().isRunning()) {
      return;
    }
    Optional<Supervision> end = live.oversight().pending(SupervisorAction.End.class);
    if (end.isPresent() && answered) {
      endNow(Supervisor.reasonOf(end.get()));
      return;
    }
    live.oversight()
        .pending(SupervisorAction.Conclude.class)
        .ifPresent(
            conclude -> {
              interviewer.conclude();
              live.course().conclude();
              live.oversight().settle(conclude, Effect.APPLIED);
            });
    interviewer.respond(live.oversight().pending(SupervisorAction.Guide.class));
  }

  /** Carries out a waiting END once no answer is in progress. */
  void endIfDue(boolean candidateIsThere, Typing typing) {
    live.oversight()
        .pending(SupervisorAction.End.class)
        .filter(end -> !candidateIsThere || typing.mayInterrupt(end.at(), wiring.now()))
        .ifPresent(end -> endNow(Supervisor.reasonOf(end)));
  }

  void endNow(EndReason reason) {
    live.oversight().pending(SupervisorAction.End.class).ifPresent(end -> live.oversight().settle(end, Effect.APPLIED));
    interviewer.sayGoodbye(reason);
  }
}
