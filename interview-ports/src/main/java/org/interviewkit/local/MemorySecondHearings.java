package org.interviewkit.local;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.SecondHearing;
import org.interviewkit.port.SecondHearings;

/** What was understood of recordings, in memory: gone with the process. */
public final class MemorySecondHearings implements SecondHearings {

  private final Map<InterviewId, SecondHearing> kept = new ConcurrentHashMap<>();

  @Override
  public void save(InterviewId interview, SecondHearing hearing) {
    kept.put(interview, hearing);
  }

  @Override
  public Optional<SecondHearing> find(InterviewId interview) {
    return Optional.ofNullable(kept.get(interview));
  }

  @Override
  public void erase(InterviewId interview) {
    kept.remove(interview);
  }
}
