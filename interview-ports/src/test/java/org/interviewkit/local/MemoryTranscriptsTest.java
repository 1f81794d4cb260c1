package org.interviewkit.local;

import org.interviewkit.contract.TranscriptsContract;
import org.interviewkit.port.Transcripts;

final class MemoryTranscriptsTest implements TranscriptsContract {

  private final Transcripts kept = new MemoryTranscripts();

  @Override
  public Transcripts transcripts() {
    return kept;
  }
}
