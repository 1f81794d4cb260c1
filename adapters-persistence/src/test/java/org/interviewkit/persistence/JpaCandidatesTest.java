package org.interviewkit.persistence;

import org.interviewkit.contract.CandidatesContract;
import org.interviewkit.port.Candidates;

final class JpaCandidatesTest extends OpenJpaStore implements CandidatesContract {

  @Override
  public Candidates candidates() {
    return store().candidates();
  }
}
