package org.interviewkit.persistence.file;

import org.interviewkit.contract.SecondHearingsContract;
import org.interviewkit.port.SecondHearings;

final class FileSecondHearingsTest extends OpenFileStore implements SecondHearingsContract {

  @Override
  public SecondHearings secondHearings() {
    return store().secondHearings();
  }
}
