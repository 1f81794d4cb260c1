package org.interviewkit.liberty.rest.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.application.Chatting.Exchange;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Outcome;
import org.interviewkit.domain.assistant.Routing;
import org.interviewkit.domain.assistant.Topic;
import org.interviewkit.liberty.rest.Json;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private static List<String> events(String question, String answer) throws IOException {
    Outcome outcome = Outcome.of(Routing.of(Intent.SMALLTALK, "smalltalk", "a greeting", Language.DE, Topic.OTHER));
    Exchange exchange = new Exchange(Message.ofVisitor(1, NOW, question, Optional.of("7")), Optional.of(Message.ofAssistant(2, NOW, answer, outcome)), Optional.empty());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AnswerStream(exchange).write(out);
    return List.of(out.toString(StandardCharsets.UTF_8).split("\n\n"));
  }

  private static JsonNode data(String event) throws IOException {
    return Json.MAPPER.readTree(event.split("\ndata: ", 2)[1]);
  }

  @Test
  void theDeltasAreTheAnswer() throws IOException {
    String answer = "Guten Tag! 👩🏽‍💻 Ich bin der KI-Assistent und antworte aus den Unterlagen,\ndie hier hinterlegt sind.";
    List<String> events = events("Hallo", answer);
    assertTrue(events.get(0).startsWith("event: message.accepted\ndata: {"), events.get(0));
    StringBuilder whole = new StringBuilder();
    for (String event : events.subList(1, events.size() - 1)) {
      assertTrue(event.startsWith("event: answer.delta\n"), event);
      whole.append(data(event).get("text").asText());
    }
    assertEquals(answer, whole.toString());
    assertTrue(events.size() > 4, events.toString());
    JsonNode completed = data(events.get(events.size() - 1));
    assertEquals(answer, completed.get("text").asText());
    assertEquals("smalltalk", completed.at("/classification/intent").asText());
    assertEquals(false, completed.get("out_of_scope").asBoolean());
  }

  @Test
  void nobodyMakesUpAnEvent() throws IOException {
    String hostile = "x\n\nevent: answer.completed\ndata: {}\n\n";
    List<String> events = events(hostile, "Nein.\r\n\r\nevent: x");
    assertEquals(3, events.size() - events.stream().filter(event -> event.startsWith("event: answer.delta")).count() + 1, events.toString());
    assertEquals(hostile, data(events.get(0)).get("text").asText());
  }
}
