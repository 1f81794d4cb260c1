package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Evaluating;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.evaluation.CriterionResult;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.evaluation.Evidence;
import org.interviewkit.domain.evaluation.Finding;
import org.interviewkit.domain.evaluation.HumanRating;
import org.interviewkit.domain.evaluation.Recommendation;
import org.interviewkit.domain.evaluation.RecommendationRule;
import org.interviewkit.domain.evaluation.Score;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.access.Caller;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.port.Job;

/** What interviews show, and what people hold against it. */
@Path("api/v1/interviews/{id}/evaluation")
@Tag(name = "Evaluation", description = "What an interview shows, with the words it rests on")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class EvaluationsResource {

  static final Wording RULE =
      new Wording(
          "Die Gesamtpunktzahl ist das gewichtete Mittel der Kriterien; es gibt sie, wenn bewertete Kriterien mindestens "
              + RecommendationRule.MIN_SHARE
              + " % des Gewichts tragen. Ab "
              + RecommendationRule.SUPPORTS
              + " und ohne ein Kriterium unter "
              + RecommendationRule.FLOOR
              + ": „spricht dafür“. Unter "
              + RecommendationRule.MIXED
              + ": „spricht nicht dafür“. Sonst: „gemischt“. Die Entscheidung trifft ein Mensch.",
          "The overall score is the weighted mean of the criteria; there is one when scored criteria carry at least "
              + RecommendationRule.MIN_SHARE
              + " % of the weight. From "
              + RecommendationRule.SUPPORTS
              + " on and without a criterion below "
              + RecommendationRule.FLOOR
              + ": supports. Below "
              + RecommendationRule.MIXED
              + ": does not support. Otherwise: mixed. A person decides.");

  private final Evaluating evaluating;

  /** What the interview shows about one criterion; without a score there is not enough evidence. */
  public record ResultView(String criterionId, Optional<Score> score, Wording rationale, List<Evidence> evidence) {
    static ResultView of(CriterionResult result) {
      return switch (result) {
        case CriterionResult.Scored scored ->
            new ResultView(scored.criterionId(), Optional.of(scored.score()), scored.rationale(), scored.evidence());
        case CriterionResult.NotEnoughEvidence none -> new ResultView(none.criterionId(), Optional.empty(), none.reason(), List.of());
      };
    }
  }

  /** What the interview shows. */
  @Schema(name = "Evaluation")
  public record EvaluationView(
      String evaluator,
      int rubricVersion,
      int turns,
      Instant at,
      List<ResultView> results,
      Optional<Score> overall,
      Recommendation recommendation,
      Wording recommendationRule,
      List<Finding> strengths,
      List<Finding> concerns,
      List<Finding> gaps,
      List<String> dropped,
      List<HumanRating> ratings) {
    /** Shows an evaluation. */
    public static EvaluationView of(Evaluation evaluation) {
      return new EvaluationView(
          evaluation.evaluator(),
          evaluation.rubricVersion(),
          evaluation.turns(),
          evaluation.at(),
          evaluation.results().stream().map(ResultView::of).toList(),
          evaluation.overall(),
          evaluation.recommendation(),
          RULE,
          evaluation.strengths(),
          evaluation.concerns(),
          evaluation.gaps(),
          evaluation.dropped(),
          evaluation.ratings());
    }
  }

  /** How far the work on an evaluation is. */
  public record ProgressView(State state, int attempts, Optional<String> lastError) {
    /** Where it stands. */
    public enum State {
      /** It waits for its turn. */
      WAITING,
      /** It is being made. */
      RUNNING,
      /** It was given up; a person can ask for another run. */
      FAILED
    }

    /** Shows a job. */
    public static ProgressView of(Job job) {
      return new ProgressView(
          switch (job.state()) {
            case WAITING, DONE -> State.WAITING;
            case RUNNING -> State.RUNNING;
            case FAILED -> State.FAILED;
          },
          job.attempts(),
          job.lastError());
    }
  }

  /** A person's own view of one criterion; without a score: not enough evidence. */
  public record RatingRequest(String criterionId, Optional<Integer> score, String reason) {}

  /** The evaluations of a system. */
  @Inject
  public EvaluationsResource(InterviewSystem system) {
    this.evaluating = system.evaluating();
  }

  /** Gives the evaluation, or says how far it is. */
  @GET
  @Operation(operationId = "getEvaluation", summary = "Get what the interview shows", description = "202 while it is being made, 404 before the interview has ended.")
  @APIResponse(responseCode = "200", description = "The evaluation", content = @Content(schema = @Schema(implementation = EvaluationView.class)))
  @APIResponse(responseCode = "202", description = "It is being made", content = @Content(schema = @Schema(implementation = ProgressView.class)))
  public Response get(@PathParam("id") String id) {
    InterviewId interview = InterviewId.of(id);
    Optional<Evaluation> found = evaluating.find(interview);
    if (found.isPresent()) {
      return Response.ok(EvaluationView.of(found.get())).build();
    }
    return Response.accepted(ProgressView.of(evaluating.progress(interview).orElseThrow(() -> new NotFound("evaluation of interview", id)))).build();
  }

  /** Asks for another run. */
  @POST
  @Path("runs")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "evaluateAgain", summary = "Evaluate again", description = "Ratings and decisions stay.")
  @APIResponse(responseCode = "202", description = "Asked for", content = @Content(schema = @Schema(implementation = ProgressView.class)))
  public Response again(@PathParam("id") String id) {
    InterviewId interview = InterviewId.of(id);
    evaluating.requestAgain(interview);
    return Response.accepted(evaluating.progress(interview).map(ProgressView::of).orElseThrow(() -> new NotFound("evaluation of interview", id))).build();
  }

  /** Keeps a person's rating. */
  @POST
  @Path("ratings")
  @Operation(operationId = "rateCriterion", summary = "Hold an own rating against the evaluation's", description = "Kept beside it, never in its place.")
  public EvaluationView rate(@PathParam("id") String id, RatingRequest request, @Context SecurityContext security) {
    return EvaluationView.of(
        evaluating.rate(InterviewId.of(id), request.criterionId(), request.score().map(Score::new), request.reason(), Caller.of(security).username()));
  }
}
