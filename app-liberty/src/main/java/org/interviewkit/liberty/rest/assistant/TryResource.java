package org.interviewkit.liberty.rest.assistant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Trying;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.liberty.access.Group;
import org.interviewkit.liberty.rest.assistant.AssistantViews.CitationView;
import org.interviewkit.liberty.rest.assistant.AssistantViews.RoutingView;

/** Trying questions on the shelf. */
@Path("interview/api")
@Tag(name = "Assistant: shelf")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class TryResource {

  private final Trying trying;

  /** A question as a visitor would ask it. */
  public record Question(String question, Optional<Language> language) {}

  /** A passage that was found; {@code page} is for documents that have any. */
  public record PassageView(DocumentId documentId, String document, Optional<String> heading, Optional<Integer> page, int start, String text, double score, boolean cited) {
    static PassageView of(Trying.Shelved shelved) {
      Passage passage = shelved.found().passage();
      return new PassageView(
          passage.document(), passage.title(), shelved.heading(), Optional.empty(), passage.start(), passage.text(), shelved.found().score(), shelved.cited());
    }
  }

  /** What would be answered and why. */
  public record TrialView(Optional<String> answer, boolean outOfScope, RoutingView routing, List<CitationView> citations, List<PassageView> passages) {}

  /** Tries with a system. */
  @Inject
  public TryResource(InterviewSystem system) {
    this.trying = system.assistance().trying();
  }

  /** Tries a question. */
  @POST
  @Path("shelf/try")
  @Operation(
      operationId = "tryShelf",
      summary = "See what a visitor would be answered, and why",
      description = "Nothing is kept. answer is null when the documents do not answer, or are not asked: routing says which.")
  public TrialView ask(Question question) {
    Trying.Trial trial = trying.ask(question.question(), question.language().orElse(Language.DE));
    return new TrialView(
        trial.answer().map(Answer::text),
        trial.outOfScope(),
        RoutingView.of(trial.routing()),
        trial.answer().stream().flatMap(answer -> answer.citations().stream()).map(CitationView::of).toList(),
        trial.passages().stream().map(PassageView::of).toList());
  }
}
