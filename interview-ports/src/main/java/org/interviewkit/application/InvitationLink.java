package org.interviewkit.application;

import org.interviewkit.domain.interview.Interview;

/**
 * A candidate's link, shown once: the secret in it is not kept.
 *
 * @param secret 43 characters of base64url: 256 random bits
 * @param interview the invited interview
 */
public record InvitationLink(String secret, Interview interview) {

  @Override
  public String toString() {
    return "InvitationLink[" + interview.id() + "]";
  }
}
