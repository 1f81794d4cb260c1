package org.interviewkit.application;

import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.Lease;
import org.interviewkit.port.LeaseLost;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Transcripts;

/** One interview in this process's hands. Once another process has it, nothing of it is written from here. */
record Hold(Holding holding, Lease lease) {

  /**
   * Looks whether this process may still write.
   *
   * @throws PortException if it may not, or that cannot be found out now
   */
  void require() {
    try {
      holding.require(lease);
    } catch (LeaseLost e) {
      throw lost(e);
    }
  }

  /**
   * Asks the store whether this process may still write.
   *
   * @throws PortException if it may not, or that cannot be found out now
   */
  void confirm() {
    if (!holding.isGood(lease)) {
      throw lost(new LeaseLost(lease.interview()));
    }
  }

  /**
   * Keeps a turn, as {@link Transcripts#append(Lease, Turn)} does.
   *
   * @throws PortException also if another process has the interview
   */
  void append(Transcripts transcripts, Turn turn) {
    try {
      holding.require(lease);
      transcripts.append(lease, turn);
    } catch (LeaseLost e) {
      throw lost(e);
    }
  }

  /** To whoever spoke here it is a store that does not take it: the other process will. */
  private static PortException lost(LeaseLost lost) {
    return new PortException(PortException.Kind.UNAVAILABLE, "another process has the interview now", lost);
  }
}
