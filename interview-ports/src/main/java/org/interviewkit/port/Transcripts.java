package org.interviewkit.port;

import java.util.List;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;

/**
 * Keeps what was said. When {@link #append} returns, the turn is on disk (where the adapter has one) and survives the death of the process: only then may it be
 * acknowledged to whoever said it.
 */
public interface Transcripts {

  /**
   * Appends a turn. The same turn at the same position again changes nothing.
   *
   * @throws org.interviewkit.domain.Conflict if another turn stands at its position, or the position before it is not there yet; nothing was changed. Of two
   *     threads with different turns for one position exactly one succeeds
   */
  void append(InterviewId interview, Turn turn);

  /**
   * Appends a turn of a live interview, under the lease of the node that leads it. Where a store belongs to one process there is no other node, and this is the same as {@link
   * #append(InterviewId, Turn)}.
   *
   * @throws LeaseLost if another node has taken the interview since; nothing was changed. A turn that was kept before that is seen by whoever took it
   * @throws org.interviewkit.domain.Conflict as there
   */
  default void append(Lease lease, Turn turn) {
    append(lease.interview(), turn);
  }

  /** The turns after a position, in order; 0 reads from the beginning. Empty for an interview without turns, known or not. */
  List<Turn> readAfter(InterviewId interview, int position);

  /** The whole transcript. */
  default Transcript whole(InterviewId interview) {
    return new Transcript(readAfter(interview, 0));
  }
}
