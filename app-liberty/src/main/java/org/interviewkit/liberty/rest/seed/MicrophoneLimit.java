package org.interviewkit.liberty.rest.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interviewkit.liberty.access.RateLimit;
import org.interviewkit.liberty.access.Tally;

/** How often a person of the team may open a microphone in a minute. */
@ApplicationScoped
public class MicrophoneLimit {

  private static final int MOST = 12;

  private RateLimit sessions;

  MicrophoneLimit() {}

  @Inject
  MicrophoneLimit(Tally tally, Clock clock) {
    sessions = new RateLimit("transcription sessions", MOST, tally, clock);
  }

  /** Counts one, and refuses one too many. */
  public void count(String username) {
    sessions.count(username);
  }
}
