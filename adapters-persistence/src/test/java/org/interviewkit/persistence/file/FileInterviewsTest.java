package org.interviewkit.persistence.file;

import org.interviewkit.contract.InterviewsContract;
import org.interviewkit.port.Interviews;

final class FileInterviewsTest extends OpenFileStore implements InterviewsContract {

  @Override
  public Interviews interviews() {
    return store().interviews();
  }
}
