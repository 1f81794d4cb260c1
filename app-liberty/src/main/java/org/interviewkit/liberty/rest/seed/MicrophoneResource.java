package org.interviewkit.liberty.rest.seed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.application.Dictating;
import org.interviewkit.domain.Language;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.liberty.rest.Json;
import org.interviewkit.liberty.rest.Problem;
import org.interviewkit.liberty.rest.Refusal;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TranscriptionSessions;

/** The path of the recruiter's assistant under which a browser gets what it needs to have a microphone written down. */
@Path("api/realtime/session")
@Tag(name = "Older paths: recruiter's assistant", description = "Paths of the recruiter's assistant; new work belongs on /api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class MicrophoneResource {

  private static final System.Logger LOG = System.getLogger(MicrophoneResource.class.getName());
  private static final int RETRY_SECONDS = 5;

  private final Deployment deployment;
  private final MicrophoneLimit limit;

  /** What is spoken; without it the service finds out. */
  public record MicrophoneRequest(Optional<Language> language) {}

  /** A secret and until when a session can be begun with it. */
  public record ClientSecretView(String value, Instant expiresAt) {
    @Override
    public String toString() {
      return "ClientSecretView[***]";
    }
  }

  /** What a browser needs: it sends its session description (SDP) to {@code calls_url}, with the secret as its bearer. The session writes down and answers nothing. */
  public record MicrophoneSession(String type, ClientSecretView clientSecret, String model, URI callsUrl) {}

  /** The path over a deployment. */
  @Inject
  public MicrophoneResource(Deployment deployment, MicrophoneLimit limit) {
    this.deployment = deployment;
    this.limit = limit;
  }

  /** Opens a session. */
  @POST
  @Operation(
      operationId = "openMicrophone",
      summary = "Have a microphone written down, in an interview a person leads",
      description = "Without a body the service finds out what language is spoken."
          + " The secret is good for a minute and for a session that writes down and does nothing else. 503 where no OpenAI is configured, and when it is away.")
  @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MicrophoneRequest.class)))
  public MicrophoneSession open(@Context HttpServletRequest http, @Context SecurityContext security) throws IOException {
    String body = new String(http.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Optional<Language> language = body.isBlank() ? Optional.empty() : Json.read(body, MicrophoneRequest.class).language();
    Dictating dictating = deployment.dictating().orElseThrow(MicrophoneResource::notConfigured);
    String by = Caller.of(security).username();
    limit.count(by);
    try {
      TranscriptionSessions.Session session = dictating.open(by, language);
      return new MicrophoneSession("transcription", new ClientSecretView(session.clientSecret(), session.expiresAt()), session.model(), session.calls());
    } catch (PortException e) {
      LOG.log(System.Logger.Level.WARNING, "no session that writes down a microphone: {0}", e.getMessage());
      throw refusal(e);
    }
  }

  /** What callers are told when nothing writes microphones down. */
  public static Refusal notConfigured() {
    String why = "no service is configured that writes down a microphone: interview.conversation=openai is needed";
    return new Refusal(Problem.of(503, "no-transcription", "No transcription", why));
  }

  /** What callers are told of a failure. */
  public static Refusal refusal(PortException failure) {
    return switch (failure.kind()) {
      case UNAVAILABLE, FULL ->
          Refusal.retryAfter(problem(503, "transcription-unavailable", "Transcription unavailable", "cannot be reached now: try again in a few seconds"), RETRY_SECONDS);
      case REFUSED ->
          new Refusal(problem(502, "transcription-refused", "Transcription refused", "lets this server open no session; its operator finds the reason in the log"));
      case MALFORMED -> new Refusal(problem(502, "malformed", "Unusable answer", "answered something that cannot be used"));
    };
  }

  private static Problem problem(int status, String kind, String title, String what) {
    return Problem.of(status, kind, title, "the transcription service " + what);
  }
}
