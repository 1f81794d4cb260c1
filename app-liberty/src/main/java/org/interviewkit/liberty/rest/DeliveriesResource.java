package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Announcing;
import org.interviewkit.domain.event.EventId;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.port.Job;

/** What other systems are told about interviews. */
@Path("api/v1/deliveries")
@Tag(name = "Deliveries", description = "Events on their way to other systems; for admins only")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Group.ADMINS)
@Dependent
public class DeliveriesResource {

  private final Announcing announcing;

  /** An event on its way; {@code due_at} says when it is tried next, as long as it waits. */
  public record DeliveryView(
      String id,
      @Schema(enumeration = {"interview.completed", "interview.evaluated"}) String type,
      InterviewId interviewId,
      Instant happenedAt,
      @Schema(enumeration = {"waiting", "running", "done", "failed"}) String state,
      int attempts,
      Instant dueAt,
      Optional<String> lastError) {
    static DeliveryView of(Announcing.Delivery delivery) {
      EventId event = delivery.event();
      Job job = delivery.job();
      return new DeliveryView(
          event.toString(), event.type().label(), event.interview(), event.at(), JsonWords.word(job.state()), job.attempts(), job.dueAt(), job.lastError());
    }
  }

  /** Events on their way, and whether there is anybody to be told. */
  public record DeliveryList(boolean listenedTo, List<DeliveryView> items) {}

  /** The deliveries of a system. */
  @Inject
  public DeliveriesResource(InterviewSystem system) {
    this.announcing = system.announcing();
  }

  /** Lists deliveries. */
  @GET
  @Operation(operationId = "listDeliveries", summary = "List events on their way to other systems", description = "Those that were due last first.")
  public DeliveryList list(
      @QueryParam("state") List<String> states,
      @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50") String limit) {
    Set<Job.State> wanted = Query.words("state", Job.State.class, states);
    Set<Job.State> some = wanted.isEmpty() ? EnumSet.allOf(Job.State.class) : wanted;
    return new DeliveryList(announcing.isListenedTo(), announcing.list(some, Cursors.limit(limit)).stream().map(DeliveryView::of).toList());
  }

  /** Has an event told again. */
  @POST
  @Path("{event}/replay")
  @Operation(
      operationId = "replayDelivery",
      summary = "Have an event told again",
      description = "From its first attempt, under the same id. One that waits to be told stays as it is.")
  public DeliveryView replay(@PathParam("event") String event) {
    return DeliveryView.of(announcing.again(EventId.of(event)));
  }
}
