package org.interviewkit.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.port.Supervisions;

/** Supervision records in memory: gone with the process. */
public final class MemorySupervisions implements Supervisions {

  private final Map<InterviewId, SortedMap<Integer, Supervision>> kept = new ConcurrentHashMap<>();

  @Override
  public void append(InterviewId interview, Supervision supervision) {
    kept.compute(
        interview,
        (id, before) -> {
          SortedMap<Integer, Supervision> records = new TreeMap<>(before == null ? Map.of() : before);
          Supervision standing = records.putIfAbsent(supervision.number(), supervision);
          if (standing != null && !standing.equals(supervision)) {
            throw new Conflict("supervision " + supervision.number() + " of interview " + id + " is there already, with other content");
          }
          return records;
        });
  }

  @Override
  public void settle(InterviewId interview, Supervision settled) {
    kept.compute(
        interview,
        (id, before) -> {
          Supervision standing =
              Optional.ofNullable(before)
                  .map(records -> records.get(settled.number()))
                  .orElseThrow(() -> new NotFound("supervision of interview " + id, settled.number()));
          if (standing.effect() == settled.effect()) {
            return before;
          }
          SortedMap<Integer, Supervision> records = new TreeMap<>(before);
          records.put(settled.number(), standing.settle(settled.effect(), settled.effectAt().orElse(settled.at())));
          return records;
        });
  }

  @Override
  public List<Supervision> of(InterviewId interview) {
    return Optional.ofNullable(kept.get(interview)).map(records -> List.copyOf(records.values())).orElse(List.of());
  }
}
