package org.interviewkit.persistence;

import org.interviewkit.contract.TranscriptsContract;
import org.interviewkit.port.Transcripts;

final class JpaTranscriptsTest extends OpenJpaStore implements TranscriptsContract {

  @Override
  public Transcripts transcripts() {
    return store().transcripts();
  }
}
