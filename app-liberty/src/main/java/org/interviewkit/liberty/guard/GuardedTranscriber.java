package org.interviewkit.liberty.guard;

import org.interviewkit.domain.recording.Recording;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Transcriber;

/** A transcriber behind {@link RemoteCalls}. */
public final class GuardedTranscriber implements Transcriber {

  private final Transcriber remote;
  private final RemoteCalls calls;
  private final Hearings hearings;

  /** A guard before a transcriber, that counts. */
  public GuardedTranscriber(Transcriber remote, RemoteCalls calls, Hearings hearings) {
    this.remote = remote;
    this.calls = calls;
    this.hearings = hearings;
  }

  @Override
  public Heard hear(Speech speech) {
    try {
      Heard heard = Outcome.guarded("the service of transcription", () -> calls.transcribing(() -> Outcome.of(() -> remote.hear(speech))));
      hearings.heard(Recording.duration(speech.samples()));
      return heard;
    } catch (PortException e) {
      hearings.failed(e.kind());
      throw e;
    }
  }

  @Override
  public HeardFile hear(SoundFile file) {
    return Outcome.guarded("the service of transcription", () -> calls.hearingWhole(() -> Outcome.of(() -> remote.hear(file))));
  }
}
