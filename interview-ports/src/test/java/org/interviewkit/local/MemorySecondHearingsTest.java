package org.interviewkit.local;

import org.interviewkit.contract.SecondHearingsContract;
import org.interviewkit.port.SecondHearings;

final class MemorySecondHearingsTest implements SecondHearingsContract {

  private final SecondHearings hearings = new MemorySecondHearings();

  @Override
  public SecondHearings secondHearings() {
    return hearings;
  }
}
