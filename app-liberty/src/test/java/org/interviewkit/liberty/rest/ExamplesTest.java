package org.interviewkit.liberty.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.interviewkit.liberty.metrics.MetricsResource;
import org.interviewkit.liberty.rest.assistant.ChatKitResource;
import org.interviewkit.liberty.rest.assistant.DeskResource;
import org.interviewkit.liberty.rest.assistant.PersonResource;
import org.interviewkit.liberty.rest.assistant.RecordsResource;
import org.interviewkit.liberty.rest.assistant.ReportsResource;
import org.interviewkit.liberty.rest.assistant.ShelfResource;
import org.interviewkit.liberty.rest.assistant.ThreadsResource;
import org.interviewkit.liberty.rest.assistant.TicketsResource;
import org.interviewkit.liberty.rest.assistant.TryResource;
import org.interviewkit.liberty.rest.assistant.VisitorResource;
import org.interviewkit.liberty.rest.assistant.WidgetResource;
import org.interviewkit.liberty.rest.seed.MicrophoneResource;
import org.interviewkit.liberty.rest.seed.RecruiterAccountResource;
import org.interviewkit.liberty.rest.seed.RecruiterServerResource;
import org.interviewkit.liberty.rest.seed.RecruiterSessionsResource;
import org.interviewkit.liberty.rest.seed.RecruiterTalkResource;
import org.interviewkit.liberty.rest.seed.RoomServerResource;
import org.interviewkit.liberty.rest.seed.SpokenServerResource;
import org.junit.jupiter.api.Test;

/** Holds the examples of the OpenAPI document against the types the operations take and answer. */
class ExamplesTest {

  private static final List<Class<?>> RESOURCES =
      List.of(
          SessionResource.class,
          AccountsResource.class,
          DeliveriesResource.class,
          WorkResource.class,
          RolesResource.class,
          DocumentsResource.class,
          CandidatesResource.class,
          ReadingsResource.class,
          InterviewsResource.class,
          InvitationsResource.class,
          TranscriptsResource.class,
          ModelUseResource.class,
          RecordingsResource.class,
          SecondTranscriptResource.class,
          QuestionsResource.class,
          EvidenceResource.class,
          PassageIndexResource.class,
          SupervisorResource.class,
          StandInResource.class,
          EvaluationsResource.class,
          ExportsResource.class,
          CandidateSideResource.class,
          SpokenServerResource.class,
          RoomServerResource.class,
          RecruiterServerResource.class,
          MicrophoneResource.class,
          LedInterviewsResource.class,
          LedDocumentsResource.class,
          LedSoundResource.class,
          LedCaptionsResource.class,
          RecruiterSessionsResource.class,
          RecruiterTalkResource.class,
          RecruiterAccountResource.class,
          VisitorResource.class,
          ChatKitResource.class,
          TryResource.class,
          ReportsResource.class,
          DeskResource.class,
          RecordsResource.class,
          MetricsResource.class,
          TicketsResource.class,
          ShelfResource.class,
          PersonResource.class,
          ThreadsResource.class,
          WidgetResource.class);

  private static final ObjectMapper NO_SURPRISES = Json.MAPPER.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static List<Method> operations() {
    return RESOURCES.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods())).filter(method -> method.isAnnotationPresent(Operation.class)).toList();
  }

  private static JsonNode examples() throws Exception {
    return Json.MAPPER.readTree(ExamplesTest.class.getResourceAsStream("examples.json"));
  }

  private static Optional<Class<?>> body(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> Stream.of(jakarta.ws.rs.PathParam.class, jakarta.ws.rs.QueryParam.class, Context.class).noneMatch(parameter::isAnnotationPresent))
        .<Class<?>>map(Parameter::getType)
        .filter(Class::isRecord)
        .findFirst();
  }

  @Test
  void everyOperationHasOneThatFitsWhatItTakes() throws Exception {
    JsonNode examples = examples();
    for (Method method : operations()) {
      String id = method.getAnnotation(Operation.class).operationId();
      Optional<Class<?>> body = body(method);
      if (body.isPresent()) {
        JsonNode request = examples.path(id).path("request");
        assertTrue(request.isObject(), id + " has no example of its body");
        NO_SURPRISES.treeToValue(request, body.get());
      }
      if (method.getReturnType().isRecord()) {
        assertTrue(examples.path(id).path("response").isObject(), id + " has no example of its answer");
      }
    }
  }

  @Test
  void everyAnswerHasExactlyTheFieldsOfItsType() throws Exception {
    JsonNode examples = examples();
    for (Method method : operations()) {
      String id = method.getAnnotation(Operation.class).operationId();
      if (method.getReturnType().isRecord()) {
        Set<String> shown = new TreeSet<>();
        examples.path(id).path("response").fieldNames().forEachRemaining(shown::add);
        Set<String> declared = new TreeSet<>();
        Json.MAPPER
            .getSerializationConfig()
            .introspect(Json.MAPPER.constructType(method.getReturnType()))
            .findProperties()
            .forEach(property -> declared.add(property.getName()));
        assertEquals(declared, shown, id);
      }
    }
  }

  @Test
  void noneIsLeftOver() throws Exception {
    Set<String> known = new TreeSet<>();
    operations().forEach(method -> known.add(method.getAnnotation(Operation.class).operationId()));
    Set<String> described = new TreeSet<>();
    examples().fieldNames().forEachRemaining(described::add);
    described.removeAll(known);
    assertEquals(Set.of(), described);
    assertTrue(operations().stream().noneMatch(method -> method.getReturnType() == Response.class && method.getAnnotation(Operation.class).summary().isEmpty()));
  }
}
