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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Working;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.port.Job;
import org.interviewkit.port.Job.State;
import org.interviewkit.port.Tally;

/** Durable work: what the system does in the background, and what it gave up. */
@Path("api/v1/work")
@Tag(name = "Work", description = "What is done in the background; for admins only")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Group.ADMINS)
@Dependent
public class WorkResource {

  private static final Set<State> SHOWN = EnumSet.of(State.WAITING, State.RUNNING, State.FAILED);

  private final Working working;

  /**
   * How many jobs of a kind stand how; {@code waiting_since} is when the first of those that wait was or is due. {@code done_here} is false where no
   * server with these settings does them.
   */
  public record KindView(String kind, boolean doneHere, int waiting, int running, int done, int failed, Optional<Instant> waitingSince) {
    static KindView of(String kind, boolean doneHere, Map<State, Tally> counts) {
      return new KindView(
          kind,
          doneHere,
          count(counts, State.WAITING),
          count(counts, State.RUNNING),
          count(counts, State.DONE),
          count(counts, State.FAILED),
          Optional.ofNullable(counts.get(State.WAITING)).map(Tally::earliest));
    }

    private static int count(Map<State, Tally> counts, State state) {
      return Optional.ofNullable(counts.get(state)).map(Tally::jobs).orElse(0);
    }
  }

  /** What a job is about; {@code what} says where {@code id} leads to. */
  public record AboutView(@Schema(enumeration = {"interview", "candidate", "role", "ticket"}) String what, String id) {}

  /** A job; {@code at} is when it is due, was begun, was done or was given up, by its state. */
  public record JobView(
      String kind,
      String subject,
      Optional<AboutView> about,
      @Schema(enumeration = {"waiting", "running", "done", "failed"}) String state,
      int attempts,
      Instant at,
      Optional<String> lastError) {
    static JobView of(Job job) {
      return new JobView(job.kind(), job.subject(), WorkSubjects.about(job), JsonWords.word(job.state()), job.attempts(), job.dueAt(), job.lastError());
    }
  }

  /** All kinds, and jobs of them. */
  public record WorkView(List<KindView> kinds, List<JobView> items) {}

  /** Which job; none for all of the kind that were given up. */
  public record WhichJob(Optional<String> subject) {}

  /** How many jobs were asked for again. */
  public record AskedAgain(int jobs) {}

  /** The work of a system. */
  @Inject
  public WorkResource(InterviewSystem system) {
    this.working = system.working();
  }

  /** Lists work. */
  @GET
  @Operation(
      operationId = "listWork",
      summary = "What is done in the background",
      description = "Counts of every kind, and the jobs that wait, run or were given up, those with the latest time first.")
  public WorkView list(
      @QueryParam("kind") String kind,
      @QueryParam("state") List<String> states,
      @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50") String limit) {
    Set<State> wanted = Query.words("state", State.class, states);
    Set<String> kinds = working.kinds();
    Set<String> some = Optional.ofNullable(kind).filter(word -> !word.isEmpty()).map(Set::of).orElse(kinds);
    Map<String, Map<State, Tally>> counts = working.tally().stream().collect(Collectors.groupingBy(Tally::kind, Collectors.toMap(Tally::state, count -> count)));
    Set<String> here = working.workers().stream().map(worker -> worker.kind()).collect(Collectors.toSet());
    return new WorkView(
        kinds.stream().map(each -> KindView.of(each, here.contains(each), counts.getOrDefault(each, Map.of()))).toList(),
        working.list(some, wanted.isEmpty() ? SHOWN : wanted, Cursors.limit(limit)).stream().map(JobView::of).toList());
  }

  /** Has work done again. */
  @POST
  @Path("{kind}/again")
  @Operation(
      operationId = "workAgain",
      summary = "Have a job, or all of a kind that were given up, run again",
      description = "From the first attempt. A job that waits or runs stays as it is. 409 where nobody does jobs of this kind.")
  public AskedAgain again(@PathParam("kind") String kind, WhichJob which) {
    if (which.subject().isEmpty()) {
      return new AskedAgain(working.allAgain(kind));
    }
    working.again(kind, which.subject().get());
    return new AskedAgain(1);
  }
}
