package org.interviewkit.liberty.guard;

import org.interviewkit.port.Transcriber;

/** A transcriber behind {@link RemoteCalls}. */
public final class GuardedTranscriber implements Transcriber {

  private final Transcriber remote;
  private final RemoteCalls calls;

  /** A guard before a transcriber. */
  public GuardedTranscriber(Transcriber remote, RemoteCalls calls) {
    this.remote = remote;
    this.calls = calls;
  }

  @Override
  public Heard hear(Speech speech) {
    return Outcome.guarded("the service of transcription", () -> calls.transcribing(() -> Outcome.of(() -> remote.hear(speech))));
  }

  @Override
  public HeardFile hear(SoundFile file) {
    return Outcome.guarded("the service of transcription", () -> calls.hearingWhole(() -> Outcome.of(() -> remote.hear(file))));
  }
}
