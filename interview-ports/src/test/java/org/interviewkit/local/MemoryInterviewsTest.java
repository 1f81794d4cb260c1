package org.interviewkit.local;

import org.interviewkit.contract.InterviewsContract;
import org.interviewkit.port.Interviews;

final class MemoryInterviewsTest implements InterviewsContract {

  private final Interviews kept = new MemoryInterviews();

  @Override
  public Interviews interviews() {
    return kept;
  }
}
