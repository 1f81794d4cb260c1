package org.interviewkit.openai.realtime.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What OpenAI says its Realtime interface takes and gives. */
public final class Protocol {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE = "urn:openai-openapi:f85dbe223d40:realtime-";
  private static final JsonNode EVENTS = read(resource("events.json"));
  private static final Validator SCHEMAS = schemas();

  private Protocol() {}

  /** Why a message is none that a client may send; empty if it is one. */
  public static Optional<String> faultOfClient(String message) {
    return fault("closed", "client", message);
  }

  /** Why a message is none that a server may send; empty if it is one. */
  public static Optional<String> faultOfServer(String message) {
    return fault("open", "server", message);
  }

  /** A message without the members that are null: OpenAI's own servers send null where the description knows a text only, and their clients rely on it. */
  public static JsonNode withoutNulls(JsonNode message) {
    JsonNode copy = message.deepCopy();
    prune(copy);
    return copy;
  }

  private static void prune(JsonNode node) {
    node.forEach(Protocol::prune);
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(member -> member.getValue().isNull());
    }
  }

  /** Why a message does not fit a definition; empty if it does. */
  public static Optional<String> fault(String schema, String definition, JsonNode message) {
    Validator.Result result = SCHEMAS.validate(URI.create(BASE + schema + "#/$defs/" + definition), message.toString());
    return result.isValid()
        ? Optional.empty()
        : Optional.of(definition + ": " + result.getErrors().stream().map(error -> error.getInstanceLocation() + " " + error.getError()).limit(6).toList());
  }

  /** A file of the schemas' folder. */
  public static String resource(String file) {
    try (InputStream in = Protocol.class.getResourceAsStream("/openai-realtime/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JSON text as a tree. */
  public static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + json, e);
    }
  }

  private static Optional<String> fault(String schema, String side, String message) {
    JsonNode read = read(message);
    String definition = EVENTS.path(side).path(read.path("type").asText()).asText();
    return definition.isEmpty() ? Optional.of("no event of a " + side + ": " + message) : fault(schema, definition, read);
  }

  private static Validator schemas() {
    Validator validator = new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
    validator.registerSchema(resource("closed.schema.json"));
    validator.registerSchema(resource("open.schema.json"));
    return validator;
  }
}
