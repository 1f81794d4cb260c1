package org.interviewkit.port;

import java.util.List;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Supervision;

/** Keeps what the supervisor saw, decided and brought about. */
public interface Supervisions {

  /**
   * Keeps a cycle or command.
   *
   * @throws org.interviewkit.domain.Conflict if its number is taken by another one; the same one again changes nothing
   */
  void append(InterviewId interview, Supervision supervision);

  /**
   * Keeps the outcome of a pending action.
   *
   * @throws org.interviewkit.domain.NotFound if there is no record with this number
   * @throws org.interviewkit.domain.Conflict if the kept record is no longer pending; settling with the same outcome again changes nothing
   */
  void settle(InterviewId interview, Supervision settled);

  /** All records of an interview by number. */
  List<Supervision> of(InterviewId interview);
}
