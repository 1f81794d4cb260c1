package org.interviewkit.liberty.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.liberty.rest.Json;

/** Leads every address within a page to the page. The root is the welcome page for browsers and a sign of life for programs. */
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
    } else if (Paths.file(path).isPresent()) {
      request.getRequestDispatcher(Paths.file(path).get()).forward(request, response);
    } else {
      Optional<String> page = page(path);
      if (page.isEmpty()) {
        chain.doFilter(request, response);
      } else if (path.equals(page.get())) {
        request.getRequestDispatcher(path + "index.html").forward(request, response);
      } else {
        // the page names its files relative to its own address
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + page.get());
      }
    }
  }

  /** The page an address belongs to; empty for files and for what belongs to no page. */
  static Optional<String> page(String path) {
    if (path.equals("/interview")) {
      return Optional.of("/interview/");
    }
    if (path.matches("/interview/dashboard/?")) {
      return Optional.of("/dashboard/#/website");
    }
    boolean file = path.substring(path.lastIndexOf('/') + 1).contains(".");
    return Stream.of("/dashboard/", "/room/").filter(page -> !file && (path + "/").startsWith(page)).findFirst();
  }

  private void root(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
    String accept = request.getHeader("Accept");
    if (accept == null || !accept.contains("text/html")) {
      response.setContentType("application/json");
      response.getOutputStream().write(Json.bytes(Map.of("status", "ok", "name", "InterviewKit", "docs", "/docs", "health", "/health")));
    } else {
      request.getRequestDispatcher("/index.html").forward(request, response);
    }
  }
}
