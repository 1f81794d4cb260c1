package org.interviewkit.domain.candidate;

import java.util.UUID;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;

/** Identifies a candidate. */
public record CandidateId(UUID value) {

  /** Checks presence. */
  public CandidateId {
    Require.present("candidateId", value);
  }

  /**
   * Reads the identifier's text form.
   *
   * @throws NotFound if it is no identifier at all: what cannot be an id does not exist
   */
  public static CandidateId of(String text) {
    try {
      return new CandidateId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new NotFound("candidate", text);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
