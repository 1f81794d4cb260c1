package org.interviewkit.liberty.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes problems where no resource was reached. */
public final class ProblemWriter {

  private ProblemWriter() {}

  /** Answers with a problem, unless an answer is on its way already. */
  public static void write(Problems.Answer answer, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(answer.problem().status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    answer.retryAfter().ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
    if (answer.problem().status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(answer.problem()));
  }
}
