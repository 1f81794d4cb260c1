package org.interviewkit.liberty.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.liberty.live.Origins;
import org.interviewkit.liberty.rest.Problem;
import org.interviewkit.liberty.rest.ProblemWriter;
import org.interviewkit.liberty.rest.Problems;
import org.interviewkit.liberty.rest.Refusal;

/** Lets pages of allowed origins call the website assistant, and refuses pages of others before anything is read or kept. Callers that are no page name no origin. */
final class OriginGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient Deployment deployment;

  OriginGate(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    if (origin == null || !Paths.isAssistant(Paths.of(request))) {
      chain.doFilter(request, response);
      return;
    }
    response.addHeader("Vary", "Origin");
    if (Origins.isSame(origin, request)) {
      chain.doFilter(request, response);
      return;
    }
    if (!deployment.allowedOrigins().contains(origin)) {
      ProblemWriter.write(Problems.of(new Refusal(Problem.of(403, "foreign-origin", "Foreign origin", "pages of this origin may not call the assistant"))), response);
      return;
    }
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Access-Control-Expose-Headers", "Retry-After");
    if ("OPTIONS".equals(request.getMethod())) {
      response.setHeader("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
      response.setHeader("Access-Control-Allow-Headers", "content-type, accept, authorization, idempotency-key, x-client-secret, " + AdminToken.HEADER);
      response.setHeader("Access-Control-Max-Age", "600");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    chain.doFilter(request, response);
  }
}
