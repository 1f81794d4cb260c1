package org.interviewkit.anthropic;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;

/**
 * Claude. It asks once and waits no longer than it was told: whether and when to ask again is for who calls. A gateway that does not know structured outputs is given a tool
 * to use instead, from then on. What the service or the model says in plain words is never repeated in a failure. Safe for use by many threads.
 */
public final class ClaudeReasoner implements Reasoner, AutoCloseable {

  private static final Task PROBE =
      new Task(
          Purpose.PLANNING,
          Optional.empty(),
          "probe-1",
          "Give the member echo back, as a JSON object.",
          "{\"echo\":\"ok\"}",
          Map.of("type", "object", "properties", Map.of("echo", Map.of("type", "string")), "required", List.of("echo"), "additionalProperties", false));

  private final Settings settings;
  private final Wire wire;
  private volatile boolean byTool;
  private volatile boolean found;

  /** A reasoner; nothing is asked yet. */
  public ClaudeReasoner(Settings settings) {
    this.settings = settings;
    this.wire = new Wire(settings);
  }

  @Override
  public Answer answer(Task task) {
    return answer(settings.models().of(task.purpose()), task);
  }

  /**
   * Looks whether the service takes the key and has the models. A gateway that cannot tell is asked for a word instead.
   *
   * @throws PortException {@code REFUSED} if the key or a model is wrong; {@code UNAVAILABLE} if the service does not answer now
   */
  public void check() {
    Stream.of(settings.models().usual(), settings.models().evaluation()).distinct().forEach(this::check);
  }

  @Override
  public void close() {
    wire.close();
  }

  private void check(String model) {
    HttpResponse<String> response = wire.send(wire.to("/v1/models/" + URLEncoder.encode(model, StandardCharsets.UTF_8)).GET().build());
    switch (response.statusCode()) {
      case 200 -> {} // it is there
      case 400, 404, 405, 501 -> answer(model, PROBE);
      default -> throw failed(model, response);
    }
  }

  private Answer answer(String model, Task task) {
    HttpResponse<String> response = post(model, task, byTool);
    if (response.statusCode() == 400 && !found) {
      HttpResponse<String> second = post(model, task, !byTool);
      if (second.statusCode() == 200) {
        byTool = !byTool;
        response = second;
      }
    }
    if (response.statusCode() != 200) {
      throw failed(model, response);
    }
    Answer answer = Messages.read(response.body(), model, task.name());
    found = true;
    return answer;
  }

  private HttpResponse<String> post(String model, Task task, boolean tool) {
    return wire.send(wire.to("/v1/messages").POST(BodyPublishers.ofString(Messages.request(model, task, tool))).build());
  }

  private static PortException failed(String model, HttpResponse<String> response) {
    int status = response.statusCode();
    String code = (status + " " + Messages.errorType(response.body())).strip();
    return switch (status) {
      case 401, 403 -> new PortException(PortException.Kind.REFUSED, "the service of " + model + " refuses the key: " + code);
      case 404 -> new PortException(PortException.Kind.REFUSED, "the service has no model " + model + ", or its base URL is wrong: " + code);
      case 408, 409, 425, 429 -> new PortException(PortException.Kind.UNAVAILABLE, "the service of " + model + " has no room now: " + code);
      default -> {
        PortException.Kind kind = status >= 500 ? PortException.Kind.UNAVAILABLE : PortException.Kind.REFUSED;
        yield new PortException(kind, "the service of " + model + " answered with an error: " + code);
      }
    };
  }
}
