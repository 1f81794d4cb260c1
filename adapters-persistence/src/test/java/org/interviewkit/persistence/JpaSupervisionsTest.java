package org.interviewkit.persistence;

import org.interviewkit.contract.SupervisionsContract;
import org.interviewkit.port.Supervisions;

final class JpaSupervisionsTest extends OpenJpaStore implements SupervisionsContract {

  @Override
  public Supervisions supervisions() {
    return store().supervisions();
  }
}
