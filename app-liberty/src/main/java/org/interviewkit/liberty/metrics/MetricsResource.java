package org.interviewkit.liberty.metrics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.guard.TokenLedger;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;

/** The server's figures for Prometheus. */
@Path("interview/api/admin/metrics")
@Tag(name = "Metrics", description = "For Prometheus")
@RolesAllowed({Group.ADMINS, Group.RECRUITERS, Group.SCRAPERS})
@Dependent
public class MetricsResource {

  private static final String FORMAT = "text/plain;version=0.0.4;charset=utf-8";

  private final InterviewSystem system;
  private final Measurements measurements;
  private final TokenLedger ledger;
  private final Clock clock;

  /** The figures of a system. */
  @Inject
  public MetricsResource(InterviewSystem system, Measurements measurements, TokenLedger ledger, Clock clock) {
    this.system = system;
    this.measurements = measurements;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Shows them. */
  @GET
  @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "getMetrics",
      summary = "The server's figures in Prometheus' text format",
      description = "For the team, with x-admin-token, or with interview.metrics.token in the header x-metrics-token.")
  @APIResponse(responseCode = "200", description = "The figures", content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
  public Response metrics() {
    Exposition out = new Exposition();
    measurements.write(out);
    tokens(out);
    out.metric("interviewkit_live_interviews", "gauge", "Interviews somebody is connected to.").sample("interviewkit_live_interviews", system.liveInterviews().count());
    boolean up = stock(out);
    out.metric("interviewkit_store_up", "gauge", "Whether the store answers.").sample("interviewkit_store_up", up ? 1 : 0);
    Process.write(out);
    return Response.ok(out.toString(), FORMAT).build();
  }

  private void tokens(Exposition out) {
    out.metric("interviewkit_model_tokens_total", "counter", "Tokens that language models read and wrote, by what for.");
    Map<Reasoner.Purpose, Reasoner.Tokens> totals = ledger.totals();
    for (Reasoner.Purpose purpose : Reasoner.Purpose.values()) {
      Reasoner.Tokens tokens = totals.getOrDefault(purpose, new Reasoner.Tokens(0, 0));
      out.sample("interviewkit_model_tokens_total", tokens.read(), "purpose", Exposition.word(purpose), "direction", "read");
      out.sample("interviewkit_model_tokens_total", tokens.written(), "purpose", Exposition.word(purpose), "direction", "written");
    }
    out.sample("interviewkit_model_tokens_total", measurements.embedded(), "purpose", "embedding", "direction", "read");
  }

  /** What stands in the store; nothing of it when it does not answer. */
  private boolean stock(Exposition out) {
    try {
      // a cheap look each time: what was counted lately says nothing about now
      system.store().accounts().find("is-the-store-there");
      measurements.stock(() -> Stock.of(system, clock.instant())).write(out);
      return true;
    } catch (PortException e) {
      return false;
    }
  }
}
