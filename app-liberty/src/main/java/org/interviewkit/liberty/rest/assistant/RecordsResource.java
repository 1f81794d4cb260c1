package org.interviewkit.liberty.rest.assistant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Reporting;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.LogCheck;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.rest.Cursors;
import org.interviewkit.liberty.rest.Query;
import org.interviewkit.liberty.rest.assistant.AssistantViews.LogView;
import org.interviewkit.liberty.rest.assistant.AssistantViews.StatsView;
import org.interviewkit.port.Cursor;

/** What is on record about the assistant: the log, whether it is whole, figures. */
@Path("interview/api/admin")
@Tag(name = "Assistant: records", description = "Log and figures, for the team or with x-admin-token")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class RecordsResource {

  private static final int MOST = 1_000;
  private static final int USUAL = 50;

  private final Reporting reporting;

  /** The log, newest first. */
  public record LogList(List<LogView> entries, @Schema(nullable = true) String next) {}

  /** What became of looking through the log; {@code head} is the last hash. */
  public record LogVerdict(boolean whole, long entries, @Schema(nullable = true) Long firstBroken, String head) {
    static LogVerdict of(LogCheck check) {
      return new LogVerdict(check.whole(), check.head().number(), check.firstBroken().orElse(null), check.head().hash());
    }
  }

  /** The records of a system. */
  @Inject
  public RecordsResource(InterviewSystem system) {
    this.reporting = system.assistance().reporting();
  }

  /** Shows the log. */
  @GET
  @Path("logs")
  @Operation(operationId = "listAssistantLog", summary = "What the assistant did, newest first; nobody's words, names or whole addresses")
  public LogList log(
      @QueryParam("after") String after,
      @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50") String limit) {
    int wanted = Require.between("limit", Query.number("limit", limit, USUAL), 1, MOST);
    List<LogLink> page = reporting.log(Cursors.read(after), wanted);
    return new LogList(page.stream().map(LogView::of).toList(), page.size() < wanted ? null : next(page.get(page.size() - 1).entry()));
  }

  /** Looks through the log. */
  @GET
  @Path("logs/verify")
  @Operation(
      operationId = "verifyAssistantLog",
      summary = "Whether the log is as it was written",
      description = "Reads all of it. Keep entries and head elsewhere: a log that was cut off at its end is whole in itself, but shorter than the one you know.")
  public LogVerdict verify() {
    return LogVerdict.of(reporting.verify());
  }

  /** Shows the figures. */
  @GET
  @Path("stats")
  @Operation(operationId = "getAssistantStats", summary = "The assistant in figures")
  public StatsView stats() {
    return StatsView.of(reporting.figures());
  }

  private static String next(LogEntry last) {
    return Cursors.write(new Cursor(last.at(), last.id()));
  }
}
