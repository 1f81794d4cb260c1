package org.interviewkit.persistence;

import org.interviewkit.contract.SecondHearingsContract;
import org.interviewkit.port.SecondHearings;

final class JpaSecondHearingsTest extends OpenJpaStore implements SecondHearingsContract {

  @Override
  public SecondHearings secondHearings() {
    return store().secondHearings();
  }
}
