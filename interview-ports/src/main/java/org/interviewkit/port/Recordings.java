package org.interviewkit.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.Recording;

/** Keeps where the recordings of interviews are, and where turns are heard in them. The sound itself is in {@link Documents}. */
public interface Recordings {

  /** Keeps the recording of an interview in the place of the one before. The same again changes nothing. */
  void save(InterviewId interview, Recording recording);

  /** The recording of an interview, or empty. */
  Optional<Recording> find(InterviewId interview);

  /**
   * The interviews whose recordings have files that are to be deleted.
   *
   * @param now the present: those kept until then or earlier
   * @param limit most of them, 1–200; those that are due longest come first
   */
  List<InterviewId> due(Instant now, int limit);
}
