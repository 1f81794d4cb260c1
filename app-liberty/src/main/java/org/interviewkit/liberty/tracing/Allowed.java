package org.interviewkit.liberty.tracing;

import io.opentelemetry.api.common.Attributes;
import java.util.Set;

/**
 * What may be said about a step: what was done, how it went, what it took. Addresses with what stands in them, queries, browsers, machines and messages of exceptions may hold
 * somebody's words, names or secrets; a new attribute is left out until somebody has thought about it.
 */
final class Allowed {

  private static final Set<String> NAMES =
      Set.of(
          "http.request.method",
          "http.route",
          "http.response.status_code",
          "error.type",
          "gen_ai.operation.name",
          "gen_ai.response.model",
          "gen_ai.usage.input_tokens",
          "gen_ai.usage.output_tokens",
          "deployment.environment",
          "deployment.environment.name",
          "service.name",
          "service.namespace",
          "service.version",
          "service.instance.id",
          "telemetry.sdk.language",
          "telemetry.sdk.name",
          "telemetry.sdk.version");

  private Allowed() {}

  static Attributes of(Attributes all) {
    return all.toBuilder().removeIf(key -> !NAMES.contains(key.getKey())).build();
  }
}
