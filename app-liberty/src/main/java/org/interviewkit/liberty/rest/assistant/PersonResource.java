package org.interviewkit.liberty.rest.assistant;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Assistance;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.liberty.rest.Query;
import org.interviewkit.liberty.rest.assistant.AssistantViews.HandOverView;

/** A visitor's way to a person, and what happens in the conversation meanwhile. */
@Path("interview/api")
@Tag(name = "Assistant: visitors", description = "What a visitor's browser calls; limited per visitor and address")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@PermitAll
@Dependent
public class PersonResource {

  private final Assistance assistance;
  private final VisitorLimits limits;
  private final EventStreams streams;

  /** Works for a system. */
  @Inject
  public PersonResource(InterviewSystem system, VisitorLimits limits, EventStreams streams) {
    this.assistance = system.assistance();
    this.limits = limits;
    this.streams = streams;
  }

  /** Asks for a person. */
  @POST
  @PermitAll
  @Path("chat/person")
  @Operation(
      operationId = "askForPerson",
      summary = "Ask for a person",
      description = "The assistant says so once and is silent from then on. When nobody comes in time it offers a ticket instead. Again changes nothing.")
  public HandOverView ask(@HeaderParam(VisitorResource.SECRET) String secret, @Context HttpServletRequest http) {
    ThreadId thread = VisitorResource.admitted(assistance.chatting(), secret);
    limits.countMessage(thread, http.getRemoteAddr());
    assistance.handingOver().look(thread);
    return HandOverView.of(assistance.handingOver().ask(thread).handOver());
  }

  /** Stops waiting. */
  @DELETE
  @PermitAll
  @Path("chat/person")
  @Operation(operationId = "withdrawPerson", summary = "Stop waiting for a person", description = "The assistant answers again. Refused once a person has the conversation.")
  @APIResponse(responseCode = "200", description = "Whose the conversation is", content = @Content(schema = @Schema(implementation = HandOverView.class)))
  @APIResponse(responseCode = "409", description = "A person has the conversation")
  public HandOverView withdraw(@HeaderParam(VisitorResource.SECRET) String secret) {
    ThreadId thread = VisitorResource.admitted(assistance.chatting(), secret);
    return HandOverView.of(assistance.handingOver().withdraw(thread).handOver());
  }

  /** Follows the conversation. */
  @GET
  @PermitAll
  @Path("chat/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "followChat",
      summary = "Follow the conversation",
      description = "Server-sent events: message (each after the position, once and in order), handover (first as it stands, then at each change), a comment every 15 s, and"
          + " session.expired when the secret ends.")
  @APIResponse(responseCode = "200", description = "The events", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
  public void follow(
      @HeaderParam(VisitorResource.SECRET) String secret,
      @QueryParam("after") @Schema(type = SchemaType.INTEGER, defaultValue = "0") String after,
      @Context HttpServletRequest http,
      @Context HttpServletResponse response,
      @Context SseEventSink sink,
      @Context Sse sse) {
    ThreadId thread = VisitorResource.admitted(assistance.chatting(), secret);
    EventStreams.Reader reader = new EventStreams.Reader(thread.toString(), http.getRemoteAddr());
    streams.admit(reader);
    int position = Query.number("after", after, 0);
    response.setHeader("X-Accel-Buffering", "no");
    streams.begin(new VisitorFeed(assistance, streams, reader, streams.stream(sink, sse), new VisitorFeed.Admission(thread, secret), position));
  }
}
