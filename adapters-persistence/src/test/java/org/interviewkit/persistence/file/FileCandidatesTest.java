package org.interviewkit.persistence.file;

import org.interviewkit.contract.CandidatesContract;
import org.interviewkit.port.Candidates;

final class FileCandidatesTest extends OpenFileStore implements CandidatesContract {

  @Override
  public Candidates candidates() {
    return store().candidates();
  }
}
