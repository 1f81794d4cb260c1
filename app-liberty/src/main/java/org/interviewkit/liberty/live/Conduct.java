package org.interviewkit.liberty.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.access.FailureLimit;
import org.interviewkit.liberty.access.Tally;
import org.interviewkit.liberty.rest.Refusal;

/**
 * Who was sent away three times within a minute for what he sent stays out until the first time is a minute ago, at all servers: what costs the others most of a client that sends
 * nonsense is that it comes back at once, again and again. Safe for use by many threads.
 */
@ApplicationScoped
public class Conduct {

  private static final System.Logger LOG = System.getLogger(Conduct.class.getName());
  private static final int MOST = 3;

  private FailureLimit limit;

  Conduct() {}

  @Inject
  Conduct(Tally tally, Clock clock) {
    limit = new FailureLimit("conduct", MOST, tally, clock);
  }

  /** Notes that somebody is sent away for what he sent. Never waits. */
  void sentAway(LivePrincipal holder, Closing why) {
    LOG.log(Level.WARNING, "interview {0}: a client is sent away, {1}", holder.interview(), why.reason().getReasonPhrase());
    limit.failed(key(holder.interview(), holder.getName()));
  }

  /**
   * Lets in whoever was not sent away too often.
   *
   * @throws Refusal with status 429, and after how many seconds to come back
   */
  void admit(InterviewId interview, String username) {
    limit.refuseIfShut(key(interview, username));
  }

  private static String key(InterviewId interview, String username) {
    return interview + " " + username;
  }
}
