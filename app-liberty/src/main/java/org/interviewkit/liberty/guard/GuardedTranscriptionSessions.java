package org.interviewkit.liberty.guard;

import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.port.TranscriptionSessions;

/** Sessions that write down a microphone behind {@link RemoteCalls}. */
public final class GuardedTranscriptionSessions implements TranscriptionSessions {

  private final TranscriptionSessions remote;
  private final RemoteCalls calls;

  /** A guard before sessions. */
  public GuardedTranscriptionSessions(TranscriptionSessions remote, RemoteCalls calls) {
    this.remote = remote;
    this.calls = calls;
  }

  @Override
  public Session open(Optional<Language> language) {
    return Outcome.guarded("the transcription service", () -> calls.dictating(() -> Outcome.of(() -> remote.open(language))));
  }

  @Override
  public String begin(Session session, String offer) {
    return Outcome.guarded("the transcription service", () -> calls.dictating(() -> Outcome.of(() -> remote.begin(session, offer))));
  }
}
