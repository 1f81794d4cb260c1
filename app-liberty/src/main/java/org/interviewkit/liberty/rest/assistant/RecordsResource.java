package org.interviewkit.liberty.rest.assistant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Period;
import org.interviewkit.application.Reporting;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.LogCheck;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.rest.Cursors;
import org.interviewkit.liberty.rest.Query;
import org.interviewkit.liberty.rest.assistant.AssistantViews.LogView;
import org.interviewkit.liberty.rest.table.TableFormat;
import org.interviewkit.port.Cursor;

/** What is on record about the assistant: the log, whether it is whole, figures. */
@Path("interview/api")
@Tag(name = "Assistant: records", description = "Log and figures, for the team or with x-admin-token")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class RecordsResource {

  private static final int MOST = 1_000;
  private static final int USUAL = 50;

  private static final int USUAL_DAYS = 30;

  private final Reporting reporting;
  private final Clock clock;

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
  public RecordsResource(InterviewSystem system, Clock clock) {
    this.reporting = system.assistance().reporting();
    this.clock = clock;
  }

  /** Shows the log. */
  @GET
  @Path("admin/logs")
  @Operation(operationId = "listAssistantLog", summary = "What the assistant did, newest first; nobody's words, names or whole addresses")
  public LogList log(
      @QueryParam("after") String after,
      @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50") String limit) {
    int wanted = Require.between("limit", Query.number("limit", limit, USUAL), 1, MOST);
    List<LogLink> page = reporting.log(Cursors.read(after), wanted);
    return new LogList(page.stream().map(LogView::of).toList(), page.size() < wanted ? null : next(page.get(page.size() - 1).entry()));
  }

  /** Hands the log over as a file. */
  @GET
  @Path("admin/logs/export")
  @Produces({"text/csv", "application/vnd.apache.parquet", MediaType.APPLICATION_JSON})
  @Operation(operationId = "exportAssistantLog", summary = "Download the log as CSV or Parquet", description = "In the order of its chain, with all that its hashes are of.")
  @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(@QueryParam("format") @Schema(enumeration = {"csv", "parquet"}, defaultValue = "csv") String format) {
    return TableFormat.of(format).answer(AssistantTables.log(reporting));
  }

  /** Looks through the log. */
  @GET
  @Path("admin/logs/verify")
  @Operation(
      operationId = "verifyAssistantLog",
      summary = "Whether the log is as it was written",
      description = "Reads all of it. Keep entries and head elsewhere: a log that was cut off at its end is whole in itself, but shorter than the one you know.")
  public LogVerdict verify() {
    return LogVerdict.of(reporting.verify());
  }

  /** Shows the figures. */
  @GET
  @Path("admin/stats")
  @Operation(
      operationId = "getAssistantStats",
      summary = "The assistant in figures",
      description = "Totals since the beginning, and a period day by day: the last 30 days when none is named, a year at most. Days are those of UTC.")
  public StatsView stats(
      @QueryParam("from") @Schema(type = SchemaType.STRING, format = "date") String from, @QueryParam("to") @Schema(type = SchemaType.STRING, format = "date") String to) {
    LocalDate last = Query.day("to", to).orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    LocalDate first = Query.day("from", from).orElseGet(() -> last.minusDays(USUAL_DAYS - 1));
    return StatsView.of(reporting.figures(), reporting.series(new Period(first, last)));
  }

  private static String next(LogEntry last) {
    return Cursors.write(new Cursor(last.at(), last.id()));
  }
}
