package org.interviewkit.application;

import java.util.UUID;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Messenger;
import org.interviewkit.port.Signal;

/** What other processes tell of live interviews, and what is done about it. */
record Hearing(LiveInterviews live, LiveWiring wiring) implements Messenger.Listener {

  @Override
  public void on(Signal signal) {
    switch (signal.kind()) {
      case Abroad.CHANGED -> wiring.abroad().look(interview(signal));
      case Abroad.TAKEN -> soon(() -> live.letGoIfLost(interview(signal)));
      case Elsewhere.ERRAND -> soon(() -> live.runErrands(interview(signal)));
      case Elsewhere.SETTLED -> wiring.elsewhere().settled(UUID.fromString(signal.subject()));
      default -> {
        // for somebody else
      }
    }
  }

  @Override
  public void missed() {
    wiring.abroad().lookAtAll();
    soon(live::letGoOfWhatIsLost);
    soon(live::runAllErrands);
  }

  private static InterviewId interview(Signal signal) {
    return InterviewId.of(signal.subject());
  }

  private void soon(Runnable task) {
    wiring.work().execute(() -> Beat.guarded(task));
  }
}
