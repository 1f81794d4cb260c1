package org.interviewkit.liberty.rest.seed;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.domain.account.Account;
import org.interviewkit.domain.account.AccountRole;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.access.Team;
import org.interviewkit.liberty.rest.SessionResource;

/** The paths of the recruiter's assistant for accounts. Nobody opens one alone: an administrator does. */
@Path("api/auth")
@Tag(name = "Older paths: recruiter's assistant", description = "Paths of the recruiter's assistant; new work belongs on /api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class RecruiterAccountResource {

  private final Team team;
  private final SessionResource sessions;

  /** An account to be opened; {@code username} is taken for the address as well, {@code full_name} for the name. */
  public record Registration(@JsonAlias("username") String email, String password, @JsonAlias({"full_name", "display_name"}) Optional<String> name) {
    @Override
    public String toString() {
      return "Registration[***]";
    }
  }

  /** What somebody signs in with. */
  public record Login(@JsonAlias("username") String email, String password) {
    @Override
    public String toString() {
      return "Login[***]";
    }
  }

  /** Somebody of the team. */
  public record UserView(String id, String email, String name, AccountRole role) {
    static UserView of(String username, String name, AccountRole role) {
      return new UserView(username, username, name, role);
    }
  }

  /** A token and whose it is. */
  public record LoggedIn(String accessToken, String tokenType, Instant expiresAt, UserView user) {
    @Override
    public String toString() {
      return "LoggedIn[***]";
    }
  }

  /** The accounts of a team. */
  @Inject
  public RecruiterAccountResource(Team team, SessionResource sessions) {
    this.team = team;
    this.sessions = sessions;
  }

  /** Opens an account. */
  @POST
  @Path("register")
  @RolesAllowed(Group.ADMINS)
  @Operation(
      operationId = "registerRecruiter",
      summary = "Open an account for a recruiter",
      description = "For administrators only: strangers cannot open accounts. The first administrator comes from the setting interview.admin.password.")
  @APIResponse(responseCode = "201", description = "Opened", content = @Content(schema = @Schema(implementation = UserView.class)))
  public Response register(Registration wanted) {
    String username = wanted.email().strip().toLowerCase(Locale.ROOT);
    Account made = team.add(username, wanted.name().filter(name -> !name.isBlank()).orElse(username), AccountRole.RECRUITER, wanted.password());
    return Response.created(URI.create("api/v1/accounts/" + made.username())).entity(UserView.of(made.username(), made.displayName(), made.role())).build();
  }

  /** Signs in. */
  @POST
  @Path("login")
  @PermitAll
  @Operation(operationId = "logIn", summary = "Sign in", description = "Gives a token that is good for an hour. 10 failures within a minute shut the door for that address and account.")
  public LoggedIn logIn(Login login, @Context HttpServletRequest request) {
    SessionResource.Session session = sessions.signIn(new SessionResource.Credentials(login.email().strip().toLowerCase(Locale.ROOT), login.password()), request);
    return new LoggedIn(session.token(), "bearer", session.expiresAt(), user(session.account()));
  }

  /** Says who is signed in. */
  @GET
  @Path("me")
  @Operation(operationId = "whoIsRecruiter", summary = "Who is signed in")
  public UserView me(@Context SecurityContext security) {
    return user(sessions.whoAmI(security));
  }

  private static UserView user(SessionResource.AccountView account) {
    return UserView.of(account.username(), account.displayName(), account.role());
  }
}
