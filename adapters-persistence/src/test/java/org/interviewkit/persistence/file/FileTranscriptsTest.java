package org.interviewkit.persistence.file;

import org.interviewkit.contract.TranscriptsContract;
import org.interviewkit.port.Transcripts;

final class FileTranscriptsTest extends OpenFileStore implements TranscriptsContract {

  @Override
  public Transcripts transcripts() {
    return store().transcripts();
  }
}
