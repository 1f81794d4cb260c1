package org.interviewkit.local;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.Transcripts;

/** Transcripts in memory: gone with the process. */
public final class MemoryTranscripts implements Transcripts {

  private final Map<InterviewId, Transcript> kept = new ConcurrentHashMap<>();

  @Override
  public void append(InterviewId interview, Turn turn) {
    kept.compute(
        interview,
        (id, before) -> {
          Transcript soFar = before == null ? Transcript.EMPTY : before;
          if (turn.position() > soFar.nextPosition()) {
            throw new Conflict("turn " + turn.position() + " of interview " + id + ": the next one is " + soFar.nextPosition());
          }
          if (turn.position() == soFar.nextPosition()) {
            return soFar.with(turn);
          }
          if (!soFar.turns().get(turn.position() - 1).equals(turn)) {
            throw new Conflict("turn " + turn.position() + " of interview " + id + " is there already, with other content");
          }
          return soFar;
        });
  }

  @Override
  public List<Turn> readAfter(InterviewId interview, int position) {
    return kept.getOrDefault(interview, Transcript.EMPTY).after(position);
  }
}
