package org.interviewkit.local;

import org.interviewkit.contract.CandidatesContract;
import org.interviewkit.port.Candidates;

final class MemoryCandidatesTest implements CandidatesContract {

  private final Candidates kept = new MemoryCandidates();

  @Override
  public Candidates candidates() {
    return kept;
  }
}
