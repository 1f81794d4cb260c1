package org.interviewkit.port;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;

/** Keeps candidates. */
public interface Candidates {

  /**
   * Keeps a new candidate, whatever version it carries, as version 0.
   *
   * @return the candidate as kept
   * @throws org.interviewkit.domain.Conflict if the id is taken
   */
  Candidate add(Candidate candidate);

  /**
   * Replaces a candidate.
   *
   * @return the candidate as kept, with its version one higher
   * @throws org.interviewkit.domain.Conflict if the kept version is not the candidate's: somebody else was first
   * @throws org.interviewkit.domain.NotFound if there is no such candidate
   */
  Candidate save(Candidate candidate);

  /** The candidate, or empty. */
  Optional<Candidate> find(CandidateId id);

  /**
   * One page, newest first.
   *
   * @param text part of the name or e-mail address, upper and lower case alike and taken literally ({@code %} and {@code _} mean themselves); empty for all
   * @param after the last entry of the page before, or empty for the first page
   * @param limit most entries, 1–200
   */
  List<Candidate> list(String text, Optional<Cursor> after, int limit);
}
