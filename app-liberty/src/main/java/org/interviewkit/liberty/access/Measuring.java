package org.interviewkit.liberty.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.interviewkit.liberty.metrics.Measurements;
import org.interviewkit.liberty.metrics.Measurements.Area;

/** Counts answers by their status and how long they took, and how long visitors wait for theirs. What fails unexpectedly counts as what it will be answered with, 500. */
final class Measuring extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String MESSAGES = "/interview/api/chat/messages";

  private final transient Measurements measurements;

  Measuring(Measurements measurements) {
    this.measurements = measurements;
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    long start = measurements.now();
    int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      chain.doFilter(request, response);
      status = response.getStatus();
    } finally {
      measurements.responded(status);
      if (status != HttpServletResponse.SC_SWITCHING_PROTOCOLS && !isStream(response)) {
        measurements.served(area(Paths.of(request)), start);
      }
    }
    if (status == HttpServletResponse.SC_OK && "POST".equals(request.getMethod()) && MESSAGES.equals(Paths.of(request))) {
      measurements.answered(start);
    }
  }

  private static boolean isStream(HttpServletResponse response) {
    return response.getContentType() != null && response.getContentType().startsWith("text/event-stream");
  }

  private static Area area(String path) {
    if (Paths.isAssistant(path)) {
      return Area.ASSISTANT;
    }
    return Paths.isInterface(path) ? Area.INTERVIEWS : Area.PAGES;
  }
}
