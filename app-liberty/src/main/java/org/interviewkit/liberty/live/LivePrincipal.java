package org.interviewkit.liberty.live;

import java.security.Principal;
import org.interviewkit.domain.interview.InterviewId;

/**
 * Who opened a connection, and for what.
 *
 * @param name the account's username, or the candidate's interview
 * @param interview the one interview the connection is for
 * @param seating what it is for
 */
public record LivePrincipal(String name, InterviewId interview, Seating seating) implements Principal {

  @Override
  public String getName() {
    return name;
  }
}
