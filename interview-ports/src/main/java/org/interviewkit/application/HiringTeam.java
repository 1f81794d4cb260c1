package org.interviewkit.application;

import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Turn;

/** The hiring team's entrances to a live interview. Each takes the interview's lock. */
final class HiringTeam {

  private final LiveInterview live;
  private final StandIn standIn;

  HiringTeam(LiveInterview live, StandIn standIn) {
    this.live = live;
    this.standIn = standIn;
  }

  Supervision command(SupervisorAction action, String by) {
    return live.locked(
        () -> {
          Supervision kept = live.supervisor().command(action, by);
          live.endIfDue();
          return kept;
        });
  }

  Supervision undo(int number) {
    return live.locked(
        () -> {
          if (live.isFollowing(number)) {
            throw new Conflict("action " + number + " is being carried out: it can no longer be undone");
          }
          return live.oversight().undo(number);
        });
  }

  Supervision finish(String by) {
    return live.locked(
        () -> {
          Supervision end = live.supervisor().command(new SupervisorAction.End(), by);
          live.endNow(EndReason.ENDED_BY_RECRUITER);
          return end;
        });
  }

  Supervision takeOver(String name, String by) {
    return live.locked(() -> standIn.takeOver(name, by));
  }

  boolean release(String by, boolean anyway) {
    return live.locked(
        () -> {
          standIn.release(by, anyway);
          return standIn.isThere();
        });
  }

  Turn say(String words, Optional<String> clientId, String by) {
    return live.locked(() -> standIn.say(words, clientId, by));
  }
}
