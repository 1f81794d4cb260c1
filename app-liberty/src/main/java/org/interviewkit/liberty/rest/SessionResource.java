package org.interviewkit.liberty.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.account.Account;
import org.interviewkit.domain.account.AccountRole;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.access.SignInLimits;
import org.interviewkit.liberty.access.Team;
import org.interviewkit.liberty.access.Tokens;

/** Signing in. */
@Path("api/v1/session")
@Tag(name = "Session", description = "Signing in as somebody of the hiring team")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class SessionResource {

  private final Team team;
  private final Tokens tokens;
  private final SignInLimits limits;

  /** What somebody signs in with. */
  public record Credentials(String username, String password) {
    @Override
    public String toString() {
      return "Credentials[***]";
    }
  }

  /** A token and whose it is. */
  public record Session(String token, Instant expiresAt, AccountView account) {}

  /** An account, without anything secret. */
  public record AccountView(String username, String displayName, AccountRole role, boolean active, Instant createdAt) {
    static AccountView of(Account account) {
      return new AccountView(account.username(), account.displayName(), account.role(), account.active(), account.createdAt());
    }
  }

  /** A new password, with the old one to show who asks. */
  public record PasswordChange(String currentPassword, String newPassword) {
    @Override
    public String toString() {
      return "PasswordChange[***]";
    }
  }

  /** Signs in to this team. */
  @Inject
  public SessionResource(Team team, Tokens tokens, SignInLimits limits) {
    this.team = team;
    this.tokens = tokens;
    this.limits = limits;
  }

  /** Signs in. */
  @POST
  @PermitAll
  @Operation(operationId = "signIn", summary = "Sign in", description = "Gives a token that is good for an hour. 10 failures within a minute shut the door for that address and account.")
  public Session signIn(Credentials credentials, @Context HttpServletRequest request) {
    String key = request.getRemoteAddr() + "|" + shortened(credentials.username());
    limits.people().refuseIfShut(key);
    Optional<Account> account = team.signIn(credentials.username(), credentials.password());
    if (account.isEmpty()) {
      limits.people().failed(key);
      throw new Refusal(Problem.of(401, "not-signed-in", "Not signed in", "user name or password is wrong, or the account is closed"));
    }
    limits.people().succeeded(key);
    return session(account.get());
  }

  /** Gives another token. */
  @POST
  @Path("renewal")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "renewSession", summary = "Get another token before the present one expires")
  public Session renew(@Context SecurityContext security) {
    return session(own(security));
  }

  /** Says who is signed in. */
  @GET
  @Operation(operationId = "whoAmI", summary = "Who is signed in")
  public AccountView whoAmI(@Context SecurityContext security) {
    return AccountView.of(own(security));
  }

  /** Changes the own password. */
  @PUT
  @Path("password")
  @Operation(operationId = "changePassword", summary = "Change the own password", description = "All tokens of the account stop working within a minute; sign in again.")
  public void changePassword(PasswordChange change, @Context SecurityContext security, @Context HttpServletRequest request) {
    Account account = own(security);
    String key = request.getRemoteAddr() + "|" + account.username();
    limits.people().refuseIfShut(key);
    if (team.signIn(account.username(), change.currentPassword()).isEmpty()) {
      limits.people().failed(key);
      throw new InvalidInput("currentPassword", "current_password is not this account's password");
    }
    team.change(account.username(), new Team.Change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(change.newPassword())));
  }

  private Account own(SecurityContext security) {
    return team.active(Caller.of(security).username())
        .orElseThrow(() -> new Refusal(Problem.of(403, "not-allowed", "Not allowed", "this needs an account; the admin token has none")));
  }

  private Session session(Account account) {
    Tokens.Token token = tokens.issue(account);
    return new Session(token.value(), token.expiresAt(), AccountView.of(account));
  }

  private static String shortened(String username) {
    return username.substring(0, Math.min(username.length(), 100));
  }
}
