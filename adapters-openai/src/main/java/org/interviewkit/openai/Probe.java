package org.interviewkit.openai;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.port.Reasoner;

/** The smallest task there is: shows whether a model is there. */
final class Probe {

  static final Reasoner.Task TASK =
      new Reasoner.Task(
          Reasoner.Purpose.PLANNING,
          Optional.empty(),
          "probe-1",
          "Give the member echo back, as a JSON object.",
          "{\"echo\":\"ok\"}",
          Map.of("type", "object", "properties", Map.of("echo", Map.of("type", "string")), "required", List.of("echo"), "additionalProperties", false));

  private Probe() {}
}
