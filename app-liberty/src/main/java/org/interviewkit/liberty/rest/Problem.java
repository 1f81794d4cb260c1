package org.interviewkit.liberty.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type names the kind of problem: {@code urn:interviewkit:problem:…}, or {@code about:blank}
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what exactly, and what is allowed
 * @param pointer JSON pointer to the refused value; null when it concerns the whole
 */
@Schema(description = "What went wrong, as RFC 9457 has it.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Problem(
    @Schema(examples = "urn:interviewkit:problem:invalid-input") String type,
    @Schema(examples = "Invalid input") String title,
    @Schema(examples = "400") int status,
    @Schema(examples = "title is missing") String detail,
    @Schema(examples = "/title", nullable = true) String pointer) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String KIND = "urn:interviewkit:problem:";

  /** A problem of a named kind. */
  public static Problem of(int status, String kind, String title, String detail) {
    return new Problem(KIND + kind, title, status, detail, null);
  }

  /** What was handed in cannot be accepted. */
  public static Problem badRequest(String detail, String pointer) {
    return new Problem(KIND + "invalid-input", "Invalid input", 400, detail, pointer.isEmpty() ? null : pointer);
  }

  /** The kind that goes with a bare HTTP status. */
  public static Problem ofStatus(int status) {
    return switch (status) {
      case 400 -> of(400, "invalid-input", "Invalid input", "the request cannot be understood");
      case 401 -> of(401, "not-signed-in", "Not signed in", "a valid token is needed: Authorization: Bearer …");
      case 403 -> of(403, "not-allowed", "Not allowed", "this account may not do that");
      case 404 -> of(404, "not-found", "Not found", "there is nothing at this address");
      case 405 -> of(405, "method-not-allowed", "Method not allowed", "this address does not take this method; the header Allow names those it takes");
      case 406 -> of(406, "not-acceptable", "Not acceptable", "none of the media types in the header Accept can be given");
      case 413 -> of(413, "too-large", "Too large", "the body is larger than allowed");
      case 415 -> of(415, "unsupported-media-type", "Unsupported media type", "the body's Content-Type is not one this address takes");
      case 503 -> of(503, "unavailable", "Unavailable", "try again in a few seconds");
      default -> new Problem("about:blank", status < 500 ? "Not accepted" : "Server error", status, status < 500 ? "the request was not accepted" : "something went wrong", null);
    };
  }
}
