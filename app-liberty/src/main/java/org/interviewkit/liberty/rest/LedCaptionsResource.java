package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Dictating;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.liberty.rest.seed.MicrophoneLimit;
import org.interviewkit.liberty.rest.seed.MicrophoneResource;
import org.interviewkit.port.PortException;

/** Captions in interviews that a person leads: a service writes down what that person's microphone hears. */
@Path("api/v1/sessions")
@Tag(name = "Interviews led by a person")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class LedCaptionsResource {

  private static final System.Logger LOG = System.getLogger(LedCaptionsResource.class.getName());
  private static final int MOST_SDP = 20_000;

  private final InterviewSystem system;
  private final Deployment deployment;
  private final MicrophoneLimit limit;

  /** The session description (SDP) of a device that wants to send sound. */
  public record CaptionsOffer(String offer) {}

  /** The service's session description. */
  public record CaptionsAnswer(String answer) {}

  /** Captions over a deployment. */
  @Inject
  public LedCaptionsResource(InterviewSystem system, Deployment deployment, MicrophoneLimit limit) {
    this.system = system;
    this.deployment = deployment;
    this.limit = limit;
  }

  /** Makes the call. */
  @POST
  @Path("{id}/captions")
  @Operation(
      operationId = "captionSession",
      summary = "Have your microphone written down live, in an interview that you lead",
      description =
          "The device's session description in, the service's out; sound then goes by WebRTC between the two, and words come by the data channel. What is to be kept is handed in like anything"
              + " that was said. Only with interview.session.captions=on, and if the candidate agreed to a notice that says so.")
  public CaptionsAnswer caption(@PathParam("id") String id, CaptionsOffer wanted, @Context SecurityContext security) {
    String by = Caller.of(security).username();
    Language language = system.leading().sound().permitCaptions(InterviewId.of(id), by);
    String offer = Require.text("offer", wanted.offer(), MOST_SDP);
    if (!offer.startsWith("v=0")) {
      throw new InvalidInput("offer", "offer is no session description: it begins with v=0");
    }
    Dictating dictating = deployment.dictating().orElseThrow(MicrophoneResource::notConfigured);
    limit.count(by);
    try {
      return new CaptionsAnswer(dictating.begin(by, Optional.of(language), offer));
    } catch (PortException e) {
      LOG.log(System.Logger.Level.WARNING, "no captions for interview {0}: {1}", id, e.getMessage());
      throw MicrophoneResource.refusal(e);
    }
  }
}
