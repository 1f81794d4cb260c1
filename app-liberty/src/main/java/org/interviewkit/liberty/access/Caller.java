package org.interviewkit.liberty.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.account.Account;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.rest.Problem;
import org.interviewkit.liberty.rest.Refusal;

/**
 * Who a request comes from.
 *
 * @param username the account, {@code admin-token}, or {@code candidate}
 * @param displayName the name decisions are signed with
 * @param group what the caller may do
 * @param interview the one interview a candidate's session is bound to; empty for the hiring team
 */
public record Caller(String username, String displayName, Group group, Optional<InterviewId> interview) implements Principal {

  /** Whoever shows the operator's admin token. */
  public static final Caller ADMIN_TOKEN = new Caller("admin-token", "admin-token", Group.ADMIN, Optional.empty());

  /** Whoever shows the token for figures. */
  static final Caller METRICS_TOKEN = new Caller("metrics-token", "metrics-token", Group.SCRAPER, Optional.empty());

  /** Somebody of the hiring team. */
  public static Caller of(Account account) {
    return new Caller(account.username(), account.displayName(), Group.of(account.role()), Optional.empty());
  }

  /** The candidate of an interview. */
  public static Caller candidateOf(InterviewId interview) {
    return new Caller(Group.CANDIDATES, Group.CANDIDATES, Group.CANDIDATE, Optional.of(interview));
  }

  /** The caller of a request that only those who are signed in can make. */
  public static Caller of(SecurityContext security) {
    if (security.getUserPrincipal() instanceof Caller caller) {
      return caller;
    }
    throw new Refusal(Problem.ofStatus(401));
  }

  @Override
  public String getName() {
    return username;
  }

  /** Whether this is the candidate. */
  public boolean isCandidate() {
    return group == Group.CANDIDATE;
  }

  /** The candidate's own interview. */
  public InterviewId ownInterview() {
    return interview.orElseThrow(() -> new NotFound("interview", "of this account"));
  }

  /** Lets a candidate pass to the own interview only; others look like interviews that do not exist. */
  public InterviewId maySee(InterviewId id) {
    if (isCandidate() && !interview.equals(Optional.of(id))) {
      throw new NotFound("interview", id);
    }
    return id;
  }
}
