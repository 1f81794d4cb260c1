package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.domain.account.AccountRole;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.access.Team;
import org.interviewkit.liberty.rest.SessionResource.AccountView;

/** The hiring team's accounts. */
@Path("api/v1/accounts")
@Tag(name = "Accounts", description = "The hiring team's accounts; for admins only")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Group.ADMINS)
@Dependent
public class AccountsResource {

  private final Team team;

  /** All accounts. */
  public record AccountList(List<AccountView> items) {}

  /** An account to be made. */
  public record NewAccount(String username, String displayName, AccountRole role, String password) {
    @Override
    public String toString() {
      return "NewAccount[" + username + ", " + role + "]";
    }
  }

  /** What is to be changed; what is left out stays. */
  public record AccountChange(Optional<String> displayName, Optional<AccountRole> role, Optional<Boolean> active, Optional<String> password) {
    @Override
    public String toString() {
      return "AccountChange[" + displayName + ", " + role + ", " + active + "]";
    }
  }

  /** The accounts of this team. */
  @Inject
  public AccountsResource(Team team) {
    this.team = team;
  }

  /** Lists all accounts. */
  @GET
  @Operation(operationId = "listAccounts", summary = "List all accounts")
  public AccountList list() {
    return new AccountList(team.all().stream().map(AccountView::of).toList());
  }

  /** Makes an account. */
  @POST
  @Operation(operationId = "addAccount", summary = "Make an account")
  @APIResponse(responseCode = "201", description = "Made", content = @Content(schema = @Schema(implementation = AccountView.class)))
  public Response add(NewAccount wanted) {
    AccountView made = AccountView.of(team.add(wanted.username(), wanted.displayName(), wanted.role(), wanted.password()));
    return Response.created(URI.create("api/v1/accounts/" + made.username())).entity(made).build();
  }

  /** Changes an account. */
  @PATCH
  @Path("{username}")
  @Operation(operationId = "changeAccount", summary = "Change an account", description = "Closing an account, or changing its role or password, ends its tokens within a minute.")
  public AccountView change(@PathParam("username") String username, AccountChange change) {
    return AccountView.of(team.change(username, new Team.Change(change.displayName(), change.role(), change.active(), change.password())));
  }
}
