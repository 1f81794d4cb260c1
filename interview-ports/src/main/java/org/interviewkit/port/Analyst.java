package org.interviewkit.port;

import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.supervision.Assessment;
import org.interviewkit.domain.transcript.Transcript;

/** Says how a running interview goes. */
@FunctionalInterface
public interface Analyst {

  /**
   * The metrics, each 0–1 or unknown with a reason. The same briefing and transcript give a deterministic analyst's same answer.
   *
   * @throws PortException if nothing can be said; the supervisor then goes on with "unknown"
   */
  Assessment assess(Briefing briefing, Transcript transcript);
}
