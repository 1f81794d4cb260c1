package org.interviewkit.liberty.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every operation as the server's own OpenAPI document describes it. */
final class Operations {

  /** One operation. */
  record Operation(String id, String method, String path, JsonNode description) {

    /** The path with an identifier in place of every parameter. */
    String pathWith(String identifier) {
      return path.replaceAll("\\{number}", "1").replaceAll("\\{[a-z_]+}", identifier);
    }

    boolean takesForm() {
      return description.at("/requestBody/content/multipart~1form-data").isObject();
    }

    Optional<Object> exampleBody() {
      JsonNode example = description.path("requestBody").path("content").path("application/json").path("example");
      return example.isMissingNode() ? Optional.empty() : Optional.of(example);
    }
  }

  private Operations() {}

  static List<Operation> all() {
    JsonNode document = Client.json(Client.anonymous().send("GET", "/openapi?format=json", Optional.empty()));
    List<Operation> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                new Operation(
                                    method.getValue().path("operationId").asText(),
                                    method.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    method.getValue()))));
    return operations;
  }
}
