package org.interviewkit.port;

import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.SecondHearing;

/** Keeps what models understood when they heard recordings once more. */
public interface SecondHearings {

  /** Keeps what was understood of an interview in the place of what was kept before. The same again changes nothing. */
  void save(InterviewId interview, SecondHearing hearing);

  /** What was understood of an interview, or empty. */
  Optional<SecondHearing> find(InterviewId interview);

  /** Forgets what was understood of an interview; where there is nothing, nothing changes. */
  void erase(InterviewId interview);
}
