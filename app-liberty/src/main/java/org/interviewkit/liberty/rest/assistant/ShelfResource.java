package org.interviewkit.liberty.rest.assistant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Shelving;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.document.ShelfDocument;
import org.interviewkit.liberty.access.Group;

/** The documents the assistant answers from. */
@Path("api/v1/shelf")
@Tag(name = "Assistant: shelf", description = "The documents the assistant answers from. Everybody may be told what stands in them")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class ShelfResource {

  private final Shelving shelving;

  /** A text for the shelf; that of a file comes from {@code POST /documents/text}. */
  public record NewShelfDocument(String title, String text) {}

  /** A text in the place of a document's; {@code addedAt} is when the document had been put there, as it was seen. */
  public record ReplacedDocument(String title, String text, Instant addedAt) {}

  /** A document of the shelf, without its text. */
  public record ShelfEntry(DocumentId id, String title, int characters, int passages, Instant addedAt) {
    static ShelfEntry of(ShelfDocument document, List<Passage> cut) {
      return new ShelfEntry(document.id(), document.title(), document.text().length(), cut.size(), document.addedAt());
    }
  }

  /** A piece of a document, as answers quote it; {@code start} is the index of its first character. */
  public record PassageView(int start, String text) {
    static List<PassageView> of(List<Passage> cut) {
      return cut.stream().map(passage -> new PassageView(passage.start(), passage.text())).toList();
    }
  }

  /** How a text would be cited. */
  public record ShelfPreview(List<PassageView> passages) {}

  /** A document of the shelf with its text and the passages it is cited by. */
  public record CitedDocument(DocumentId id, String title, int characters, int passages, Instant addedAt, String text, List<PassageView> citedAs) {
    static CitedDocument of(ShelfDocument document, List<Passage> passages) {
      List<PassageView> cut = PassageView.of(passages);
      return new CitedDocument(document.id(), document.title(), document.text().length(), cut.size(), document.addedAt(), document.text(), cut);
    }
  }

  /** The shelf. */
  public record Shelf(List<ShelfEntry> items) {}

  /** Keeps the shelf of a system. */
  @Inject
  public ShelfResource(InterviewSystem system) {
    this.shelving = system.assistance().shelving();
  }

  /** Lists the shelf. */
  @GET
  @Operation(operationId = "listShelf", summary = "List the documents the assistant answers from, newest first")
  public Shelf list() {
    return new Shelf(shelving.all().stream().map(this::entry).toList());
  }

  /** Puts a text on the shelf. */
  @POST
  @Operation(operationId = "addToShelf", summary = "Have the assistant answer from a text", description = "From the moment this returns. Everybody may be told what stands in it.")
  @APIResponse(responseCode = "201", description = "The document", content = @Content(schema = @Schema(implementation = ShelfEntry.class)))
  public Response add(NewShelfDocument document) {
    return Response.status(201).entity(entry(shelving.add(document.title(), document.text()))).build();
  }

  /** Shows how a text would be cited. */
  @POST
  @Path("preview")
  @Operation(operationId = "previewShelf", summary = "See into which passages a text would be cut", description = "Nothing is kept.")
  public ShelfPreview preview(NewShelfDocument document) {
    return new ShelfPreview(PassageView.of(shelving.passages(shelving.preview(document.title(), document.text()))));
  }

  /** Shows a document. */
  @GET
  @Path("{id}")
  @Operation(operationId = "getShelfDocument", summary = "Get a document with its text and the passages it is cited by")
  public CitedDocument document(@PathParam("id") String id) {
    ShelfDocument document = shelving.require(DocumentId.of(id));
    return CitedDocument.of(document, shelving.passages(document));
  }

  /** Puts a text in the place of a document's. */
  @PUT
  @Path("{id}")
  @Operation(
      operationId = "replaceOnShelf",
      summary = "Have the assistant answer from another text",
      description = "From the moment this returns. 409 when somebody replaced the document after added_at; answers given before keep what they quoted.")
  public ShelfEntry replace(@PathParam("id") String id, ReplacedDocument document) {
    return entry(shelving.replace(DocumentId.of(id), document.title(), document.text(), document.addedAt()));
  }

  /** Takes a document from the shelf. */
  @DELETE
  @Path("{id}")
  @Operation(operationId = "removeFromShelf", summary = "Have the assistant answer from a document no more")
  public void remove(@PathParam("id") String id) {
    shelving.remove(DocumentId.of(id));
  }

  private ShelfEntry entry(ShelfDocument document) {
    return ShelfEntry.of(document, shelving.passages(document));
  }
}
