package org.interviewkit.liberty.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Completes the OpenAPI document with what holds for every operation: credentials, problems, examples, and how our values look in JSON. */
public final class Description implements OASFilter {

  /** The operations that need no credential. */
  static final Set<String> OPEN =
      Set.of(
          "signIn",
          "openCandidateSession",
          "logIn",
          "createChatSession",
          "sendChatMessage",
          "readChatThread",
          "askForPerson",
          "withdrawPerson",
          "followChat",
          "getVisitorSettings",
          "readSource",
          "speakChatKit",
          "readChatKit",
          "createEscalation",
          "submitTicket",
          "giveFeedback",
          "getAssistantHealth");

  private static final Set<String> IDENTIFIERS = Set.of("RoleId", "CandidateId", "InterviewId", "DocumentId");
  private static final String JSON = jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

  private final Map<String, Examples.Example> examples = Examples.all();

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("InterviewKit")
            .version("v1")
            .description("An AI interviews candidates; a person always decides. Errors are problem documents (RFC 9457)."));
    document
        .getComponents()
        .addSecurityScheme("token", OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"))
        .addSecurityScheme("admin_token", OASFactory.createSecurityScheme().type(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.HEADER).name("x-admin-token"));
    document.getComponents().getSchemas().forEach(Description::inJson);
    document.getPaths().getPathItems().forEach(this::complete);
  }

  private static void inJson(String name, Schema schema) {
    if (IDENTIFIERS.contains(name)) {
      schema.setProperties(null);
      schema.setType(List.of(Schema.SchemaType.STRING));
      schema.setFormat("uuid");
    } else if (name.equals("Score")) {
      schema.setProperties(null);
      schema.setType(List.of(Schema.SchemaType.INTEGER));
      schema.setMinimum(java.math.BigDecimal.ZERO);
      schema.setMaximum(java.math.BigDecimal.valueOf(100));
    }
    lowered(schema);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(Description::lowered);
      schema.setRequired(schema.getProperties().entrySet().stream().filter(property -> !isNullable(property.getValue())).map(Map.Entry::getKey).toList());
    }
  }

  private static void lowered(Schema schema) {
    if (schema.getEnumeration() != null) {
      schema.setEnumeration(schema.getEnumeration().stream().map(value -> value instanceof String word ? word.toLowerCase(Locale.ROOT) : value).toList());
    }
  }

  private static boolean isNullable(Schema schema) {
    boolean plain = schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
    return plain || (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(Description::isNullable));
  }

  private void complete(String path, PathItem item) {
    item.getOperations()
        .forEach(
            (method, operation) -> {
              boolean open = OPEN.contains(operation.getOperationId());
              if (!open) {
                operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("token"));
                operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("admin_token"));
              }
              problems(path, method, operation, open);
              example(operation);
            });
  }

  private static void problems(String path, PathItem.HttpMethod method, Operation operation, boolean open) {
    boolean body = operation.getRequestBody() != null;
    problem(operation, body || operation.getParameters() != null, "400", "Something in the request cannot be accepted; pointer says what");
    problem(operation, true, "401", open ? "What was shown is not right" : "Not signed in");
    problem(operation, !open, "403", "This account may not do that");
    problem(operation, path.contains("{") || operation.getOperationId().equals("openCandidateSession"), "404", "There is no such thing, or none this caller may know of");
    problem(operation, method != PathItem.HttpMethod.GET && !open, "409", "The thing is not in a state that allows this, or somebody else changed it first");
    problem(operation, body, "413", "The body is larger than allowed");
    problem(operation, body, "415", "The body is of another type");
    problem(operation, body && operation.getRequestBody().getContent().hasMediaType("multipart/form-data"), "422", "The file cannot be read; type says why");
    problem(operation, open, "429", "Too many attempts have failed");
    problem(operation, true, "503", "Not ready, or something behind it is not; try again later");
  }

  private static void problem(Operation operation, boolean possible, String status, String when) {
    if (possible && !operation.getResponses().hasAPIResponse(status)) {
      MediaType problem = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
      problem.setExample(Examples.plain(Problem.ofStatus(Integer.parseInt(status))));
      operation
          .getResponses()
          .addAPIResponse(
              status,
              OASFactory.createAPIResponse().description(when).content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem)));
    }
  }

  private void example(Operation operation) {
    Examples.Example example = examples.getOrDefault(operation.getOperationId(), Examples.Example.NONE);
    if (operation.getRequestBody() != null && operation.getRequestBody().getContent().hasMediaType(JSON)) {
      example.request().ifPresent(operation.getRequestBody().getContent().getMediaType(JSON)::setExample);
    }
    for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
      if (response.getContent() != null && response.getContent().hasMediaType(JSON)) {
        example.response().ifPresent(response.getContent().getMediaType(JSON)::setExample);
        break;
      }
    }
  }
}
