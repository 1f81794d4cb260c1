package org.interviewkit.liberty.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which addresses belong to what. */
final class Paths {

  /** The folder of what the website assistant shows to browsers, and the addresses it is known under; the rest of {@code /interview/} belongs to the interface. */
  private static final String ASSISTANT = "/widget/";

  private static final Map<String, String> FILES =
      Map.of(
          "/interview/", ASSISTANT + "index.html",
          "/interview/widget.js", ASSISTANT + "widget.js",
          "/interview/widget.d.ts", ASSISTANT + "widget.d.ts",
          "/interview/favicon.png", "/favicon.png");

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
    return INTERFACE.stream().anyMatch(path::startsWith) && file(path).isEmpty() || CALLS.contains(path);
  }

  /** The file behind an address of the website assistant. */
  static Optional<String> file(String path) {
    return Optional.ofNullable(FILES.get(path));
  }

  /** Whether pages of other origins may load what is there. */
  static boolean isForOthers(String path) {
    return path.equals("/interview/widget.js");
  }

  /** Whether an address belongs to the website assistant. */
  static boolean isAssistant(String path) {
    return path.startsWith("/interview/api/");
  }

  /** Whether an address is that of the server's figures. */
  static boolean isMetrics(String path) {
    return path.equals("/interview/api/admin/metrics");
  }

  /** Whether an address is that of the live socket for clients that speak OpenAI's Realtime protocol. */
  static boolean isRealtime(String path) {
    return path.equals("/v1/realtime");
  }
}
