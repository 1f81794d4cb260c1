package org.interviewkit.local;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.port.Recordings;

/** Where recordings are, in memory: gone with the process. */
public final class MemoryRecordings implements Recordings {

  private final Map<InterviewId, Recording> kept = new ConcurrentHashMap<>();

  @Override
  public void save(InterviewId interview, Recording recording) {
    kept.put(interview, recording);
  }

  @Override
  public Optional<Recording> find(InterviewId interview) {
    return Optional.ofNullable(kept.get(interview));
  }

  @Override
  public List<InterviewId> due(Instant now, int limit) {
    return kept.entrySet().stream()
        .filter(entry -> entry.getValue().tracks().isPresent() && !entry.getValue().keptUntil().isAfter(now))
        .sorted(Comparator.comparing((Map.Entry<InterviewId, Recording> entry) -> entry.getValue().keptUntil()).thenComparing(entry -> entry.getKey().toString()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
