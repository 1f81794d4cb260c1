package org.interviewkit.liberty.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.liberty.rest.Json;

/** Leads every address within a page to the page, which finds its way from there. The root is the dashboard for browsers and a sign of life for programs. */
final class Pages extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    String path = Paths.of(request);
    boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    if (!reads) {
      chain.doFilter(request, response);
    } else if (path.equals("/") || path.isEmpty()) {
      root(request, response);
    } else {
      Optional<String> page = page(path);
      if (page.isPresent()) {
        request.getRequestDispatcher(page.get()).forward(request, response);
      } else {
        chain.doFilter(request, response);
      }
    }
  }

  /** The page an address belongs to; empty for files and for what belongs to no page. */
  static Optional<String> page(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (last.contains(".")) {
      return Optional.empty();
    }
    return Optional.of(path)
        .filter(asked -> asked.matches("/(dashboard|room)(/.*)?"))
        .map(asked -> asked.startsWith("/dashboard") ? "/dashboard/index.html" : "/room/index.html");
  }

  private static void root(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String accept = request.getHeader("Accept");
    if (accept != null && accept.contains("text/html")) {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", request.getContextPath() + "/dashboard/");
      return;
    }
    response.setContentType("application/json");
    response.getOutputStream().write(Json.bytes(Map.of("status", "ok", "name", "InterviewKit", "docs", "/docs", "health", "/health")));
  }
}
