package org.interviewkit.liberty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.AddingCandidates;
import org.interviewkit.application.Upload;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.liberty.access.Group;

/** Text out of files. */
@Path("api/v1/documents")
@Tag(name = "Documents", description = "Text out of files")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Group.ADMINS, Group.RECRUITERS})
@Dependent
public class DocumentsResource {

  private final AddingCandidates reading;

  /** A file's text. */
  public record TextView(String fileName, String mediaType, String text, int pages, List<String> warnings) {}

  /** A form with one file. */
  @Schema(name = "FileForm", description = "A form with one file: PDF, DOCX or plain text, at most 20 MiB")
  public static final class FileForm {
    @Schema(type = SchemaType.STRING, format = "binary", required = true)
    private Object file;
  }

  /** Reads with a system. */
  @Inject
  public DocumentsResource(InterviewSystem system) {
    this.reading = system.addingCandidates();
  }

  /** Reads a file. */
  @POST
  @Path("text")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(operationId = "readDocument", summary = "Get the text of a PDF, DOCX or text file", description = "Nothing is stored. For job descriptions.")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = FileForm.class)))
  public TextView text(List<EntityPart> parts) throws IOException {
    try (Uploads uploads = Uploads.of(parts)) {
      Upload upload = uploads.only();
      ExtractedText text = reading.read(upload);
      return new TextView(upload.fileName(), text.mediaType(), text.text(), text.pages().size(), text.warnings());
    }
  }
}
