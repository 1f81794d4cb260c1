package org.interviewkit.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;

/** Keeps interviews. */
public interface Interviews {

  /**
   * Keeps a new interview, whatever version it carries, as version 0.
   *
   * @return the interview as kept
   * @throws org.interviewkit.domain.Conflict if the id is taken, or another interview has the same invitation
   */
  Interview add(Interview interview);

  /**
   * Replaces an interview.
   *
   * @return the interview as kept, with its version one higher
   * @throws org.interviewkit.domain.Conflict if the kept version is not the interview's: somebody else was first; or if another interview has the same invitation
   * @throws org.interviewkit.domain.NotFound if there is no such interview
   */
  Interview save(Interview interview);

  /** The interview, or empty. */
  Optional<Interview> find(InterviewId id);

  /** The interview whose present invitation has this hash, or empty. A replaced invitation finds nothing. */
  Optional<Interview> findByInvitation(String secretHash);

  /**
   * One page, newest first by creation, then by id.
   *
   * @param filter which ones
   * @param after the last entry of the page before, or empty for the first page
   * @param limit most entries, 1–200
   */
  List<InterviewSummary> list(InterviewFilter filter, Optional<Cursor> after, int limit);

  /** How many interviews there are in each state; states without one are left out. */
  Map<InterviewStatus, Long> counts();
}
