package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** Looks at answers that should be problem documents. */
final class Problems {

  private Problems() {}

  /** The problem, which must be one of this status and tell nothing about the inside of the server. */
  static JsonNode of(int status, HttpResponse<String> response) {
    String what = response.request().method() + " " + response.uri().getPath() + ": " + response.body();
    assertEquals(status, response.statusCode(), what);
    assertEquals("application/problem+json", response.headers().firstValue("Content-Type").orElse("none").split(";")[0], what);
    JsonNode problem = Client.json(response);
    assertEquals(status, problem.get("status").asInt(), what);
    for (String field : new String[] {"type", "title", "detail"}) {
      assertFalse(problem.path(field).asText().isEmpty(), field + " is empty: " + what);
    }
    assertFalse(response.body().contains("\tat ") || response.body().contains("Exception") || response.body().contains("org."), what);
    return problem;
  }
}
