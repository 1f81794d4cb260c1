package org.interviewkit.liberty.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers every failure with a problem. */
@Provider
public final class ProblemTranslator implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable failure) {
    Problems.Answer answer = Problems.of(failure);
    Response.ResponseBuilder response = Response.status(answer.problem().status()).type(Problem.MEDIA_TYPE).entity(answer.problem());
    answer.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
    if (answer.problem().status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (failure instanceof WebApplicationException web && web.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
      response.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }
    return response.build();
  }
}
