package org.interviewkit.liberty.access;

import com.ibm.websphere.security.jwt.InvalidBuilderException;
import com.ibm.websphere.security.jwt.InvalidClaimException;
import com.ibm.websphere.security.jwt.JwtBuilder;
import com.ibm.websphere.security.jwt.JwtException;
import com.ibm.websphere.security.jwt.JwtToken;
import com.ibm.websphere.security.jwt.KeyException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.account.Account;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.Invitation;

/** Makes the tokens of this server, good for an hour, and says whom one that the server has verified belongs to. */
public final class Tokens {

  private static final String BUILDER = "interview";
  private static final String ALGORITHM = "RS256";
  private static final String SEAL = "seal";
  private static final String INTERVIEW = "interview";

  private final Team team;
  private final InterviewsById interviews;
  private final Supplier<Optional<PrivateKey>> stored;
  private volatile Optional<PrivateKey> key = Optional.empty();

  /** A token as it is handed out. */
  public record Token(String value, Instant expiresAt) {
    @Override
    public String toString() {
      return "Token[" + expiresAt + "]";
    }
  }

  /** Looks interviews up. */
  @FunctionalInterface
  public interface InterviewsById {
    /** The interview; {@link NotFound} if there is none. */
    Interview require(InterviewId id);
  }

  /**
   * Tokens for this team and the candidates of these interviews.
   *
   * @param stored what they are signed with, asked for until it is there. Until then the server's token builder takes it from its file, for each token anew, which costs more than
   *     signing
   */
  public Tokens(Team team, InterviewsById interviews, Supplier<Optional<PrivateKey>> stored) {
    this.team = team;
    this.interviews = interviews;
    this.stored = stored;
  }

  /** Reads what tokens are signed with when the server itself did: a file that is put in its place later is for the next start. */
  void begin() {
    known();
  }

  /** A token for somebody of the team. */
  public Token issue(Account account) {
    return build(account.username(), Group.of(account.role()), Map.of(SEAL, Team.seal(account)));
  }

  /** A token for the candidate of an interview, bound to the link it was invited with. */
  public Token issueForCandidate(Interview interview) {
    return build(Group.CANDIDATES + ":" + interview.id(), Group.CANDIDATE, Map.of(SEAL, seal(interview), INTERVIEW, interview.id().toString()));
  }

  /** Whom a verified token belongs to; empty when its account was closed or changed, or its link replaced, since it was made. */
  public Optional<Caller> callerOf(JsonWebToken token) {
    Object interview = token.getClaim(INTERVIEW);
    if (interview != null) {
      return callerOf(token, InterviewId.of(text(interview)));
    }
    return team.active(token.getName()).filter(account -> Team.seal(account).equals(text(token.getClaim(SEAL)))).map(Caller::of);
  }

  private Optional<Caller> callerOf(JsonWebToken token, InterviewId id) {
    try {
      return seal(interviews.require(id)).equals(text(token.getClaim(SEAL))) ? Optional.of(Caller.candidateOf(id)) : Optional.empty();
    } catch (NotFound gone) {
      return Optional.empty();
    }
  }

  private static String seal(Interview interview) {
    return interview.invitation().map(Invitation::secretHash).map(hash -> hash.substring(0, 16)).orElse("none");
  }

  private static String text(Object claim) {
    return claim instanceof jakarta.json.JsonString json ? json.getString() : String.valueOf(claim);
  }

  private Token build(String name, Group group, Map<String, Object> claims) {
    try {
      JwtBuilder builder = JwtBuilder.create(BUILDER).subject(name).claim("upn", name).claim("groups", List.of(group.label())).claim(claims);
      Optional<PrivateKey> known = known();
      JwtToken token = (known.isPresent() ? builder.signWith(ALGORITHM, known.get()) : builder).buildJwt();
      return new Token(token.compact(), Instant.ofEpochSecond(token.getClaims().getExpiration()));
    } catch (InvalidBuilderException | InvalidClaimException | JwtException | KeyException e) {
      throw new IllegalStateException("the server's token builder '" + BUILDER + "' is out of order", e);
    }
  }

  /** Reads once what tokens are signed with. */
  private Optional<PrivateKey> known() {
    if (key.isEmpty()) {
      key = stored.get();
    }
    return key;
  }
}
