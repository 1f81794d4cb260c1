package org.interviewkit.liberty.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which addresses belong to what. */
final class Paths {

  /** The script other sites embed. */
  static final String WIDGET = "/interview/widget.js";

  private static final List<String> INTERFACE = List.of("/api/", "/session/", "/interview/");
  private static final List<String> CALLS =
      List.of("/api", "/start-interview", "/start-database-interview", "/prepare-interview-context", "/finalize-interview", "/get-interview-report");

  private Paths() {}

  /** The path within the application. */
  static String of(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  /** Whether a request goes to the REST interface or to one of the older paths. */
  static boolean isInterface(HttpServletRequest request) {
    return isInterface(of(request));
  }

  static boolean isInterface(String path) {
    return INTERFACE.stream().anyMatch(path::startsWith) && !isWidget(path) || CALLS.contains(path);
  }

  /** Whether an address is the assistant's demo page or the script other sites embed. */
  private static boolean isWidget(String path) {
    return path.equals("/interview/") || path.equals("/interview/index.html") || path.equals(WIDGET);
  }

  /** Whether an address belongs to the website assistant. */
  static boolean isAssistant(String path) {
    return path.startsWith("/interview/api/");
  }

  static boolean isSocket(String path) {
    return path.startsWith("/ws/");
  }
}
