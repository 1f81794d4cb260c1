package org.interviewkit.persistence;

import org.interviewkit.contract.InterviewsContract;
import org.interviewkit.port.Interviews;

final class JpaInterviewsTest extends OpenJpaStore implements InterviewsContract {

  @Override
  public Interviews interviews() {
    return store().interviews();
  }
}
