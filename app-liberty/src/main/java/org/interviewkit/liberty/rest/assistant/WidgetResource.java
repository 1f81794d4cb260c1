package org.interviewkit.liberty.rest.assistant;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Assistance;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.liberty.assembly.Settings;
import org.interviewkit.liberty.rest.Query;

/** What a visitor's page needs around a conversation. */
@Path("interview/api")
@Tag(name = "Assistant: visitors", description = "What a visitor's browser calls; limited per visitor and address")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Dependent
public class WidgetResource {

  private final Assistance assistance;
  private final Settings settings;
  private final VisitorLimits limits;

  /** What the owner decided: the categories of tickets, for whom the assistant speaks, whom to ask about data; the last two may be empty. */
  public record VisitorSettings(List<String> categories, String organisation, String contact) {}

  /** Some sentences of a document; {@code start} is the index of their first character in the document's text. */
  public record PassageView(DocumentId documentId, String title, int start, String text) {
    static PassageView of(Passage passage) {
      return new PassageView(passage.document(), passage.title(), passage.start(), passage.text());
    }
  }

  /** Shows of a system. */
  @Inject
  public WidgetResource(InterviewSystem system, Settings settings, VisitorLimits limits) {
    this.assistance = system.assistance();
    this.settings = settings;
    this.limits = limits;
  }

  /** Shows what the owner decided. */
  @GET
  @PermitAll
  @Path("chat/settings")
  @Operation(operationId = "getVisitorSettings", summary = "What a ticket form needs to know")
  public VisitorSettings settings(@Context HttpServletRequest http) {
    limits.countLook(http.getRemoteAddr());
    return new VisitorSettings(assistance.ticketing().categories(), settings.organisation(), settings.contact());
  }

  /** Shows the passage around a citation. */
  @GET
  @PermitAll
  @Path("chat/sources/{id}")
  @Operation(operationId = "readSource", summary = "Read the passage of a public document that holds a place", description = "404 when the document is no longer on the shelf.")
  public PassageView source(
      @PathParam("id") String id, @QueryParam("start") @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0") String start, @Context HttpServletRequest http) {
    limits.countLook(http.getRemoteAddr());
    return PassageView.of(assistance.shelving().passage(DocumentId.of(id), Query.number("start", start, 0)));
  }
}
