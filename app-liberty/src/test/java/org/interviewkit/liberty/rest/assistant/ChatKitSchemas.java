package org.interviewkit.liberty.rest.assistant;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The schemas of the ChatKit protocol. */
public final class ChatKitSchemas {

  private static final String ROOT = "urn:chatkit-python:dacc133c280b#/$defs/";
  private static final Validator VALIDATOR = validator();

  private ChatKitSchemas() {}

  /** Fails unless a text fits a definition, for example {@code ThreadStreamEvent}. */
  public static void check(String definition, String json) {
    Validator.Result result = VALIDATOR.validate(URI.create(ROOT + definition), json);
    assertTrue(
        result.isValid(), () -> definition + ": " + result.getErrors().stream().map(error -> error.getInstanceLocation() + " " + error.getError()).limit(8).toList() + "\n" + json);
  }

  private static Validator validator() {
    Validator validator = new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
    try (InputStream in = ChatKitSchemas.class.getResourceAsStream("/chatkit/server.schema.json")) {
      validator.registerSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return validator;
  }
}
