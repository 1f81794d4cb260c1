package org.interviewkit.liberty.rest.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.interviewkit.InterviewSystem;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.TeamMember;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.liberty.rest.Json;
import org.interviewkit.liberty.rest.Refusal;
import org.interviewkit.local.assisting.LocalAnswerer;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TicketFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ChatKit protocol over a whole assistant in memory; every request and every answer fits the protocol's schema. */
class ChatKitDeskTest {

  private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String PAGE =
      "Out.Page_Annotated_Union_UserMessageItem__AssistantMessageItem__ClientToolCallItem__WidgetItem__GeneratedImageItem__StructuredInputItem__WorkflowItem__TaskItem__HiddenContextItem__SDKHiddenContextItem__EndOfTurnItem___FieldInfo_annotation_NoneType__required_True__discriminator__type____";

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
  private final AtomicLong ids = new AtomicLong();
  private boolean away;
  private final InterviewSystem system =
      InterviewSystem.builder()
          .clock(clock)
          .ids(() -> new UUID(0x1234_5678_9abc_4defL, 0x8000_0000_0000_0000L + ids.incrementAndGet()))
          .answerer(
              (question, language, passages) -> {
                if (away) {
                  throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
                }
                return new LocalAnswerer().answer(question, language, passages);
              })
          .build();
  private final ThreadId thread = system.assistance().chatting().open(Optional.empty(), Language.DE).thread();
  private final List<Map<String, Object>> recorded = new ArrayList<>();

  ChatKitDeskTest() {
    system.assistance().shelving().add("Häufige Fragen", "Versand\nDer Versand kostet 4,90 Euro. Ab 50 Euro liefern wir kostenlos.");
  }

  private ChatKitDesk.Reply reply(String request, Optional<String> key) {
    return new ChatKitDesk(system.assistance(), clock, thread, Language.DE).answer(Json.read(request, ChatKitCall.class), key);
  }

  private static String request(String type, Map<String, Object> params) {
    String text = write(Map.of("type", type, "params", params));
    ChatKitSchemas.check("ChatKitReq", text);
    return text;
  }

  private JsonNode value(String type, String definition, Map<String, Object> params) {
    String request = request(type, params);
    JsonNode value = tree(write(((ChatKitDesk.Reply.Value) reply(request, Optional.empty())).json()));
    if (!definition.isEmpty()) {
      ChatKitSchemas.check(definition, value.toString());
    }
    record(request, "value", value);
    return value;
  }

  private List<JsonNode> events(String type, Map<String, Object> params, Optional<String> key) {
    String request = request(type, params);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ((ChatKitDesk.Reply.Events) reply(request, key)).stream().write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<JsonNode> events = new ArrayList<>();
    for (String frame : out.toString(StandardCharsets.UTF_8).split("\n\n")) {
      assertTrue(frame.startsWith("data: ") && !frame.contains("\n"), frame);
      ChatKitSchemas.check("ThreadStreamEvent", frame.substring(6));
      events.add(tree(frame.substring(6)));
    }
    record(request, "events", events);
    return events;
  }

  private void record(String request, String kind, Object answer) {
    Map<String, Object> exchange = new LinkedHashMap<>();
    exchange.put("request", tree(request));
    exchange.put(kind, answer);
    recorded.add(exchange);
  }

  private static Map<String, Object> input(String text) {
    return Map.of("content", List.of(Map.of("type", "input_text", "text", text)), "attachments", List.of(), "inference_options", Map.of());
  }

  private List<JsonNode> say(String text) {
    return events("threads.add_user_message", Map.of("thread_id", thread.toString(), "input", input(text)), Optional.of("key-" + text.hashCode()));
  }

  private static List<String> types(List<JsonNode> events) {
    return events.stream().map(event -> event.get("type").asText()).distinct().toList();
  }

  private static JsonNode last(List<JsonNode> events) {
    return events.get(events.size() - 1);
  }

  private List<Message> messages() {
    return system.assistance().chatting().readAfter(thread, 0);
  }

  private List<Ticket> tickets() {
    return system.assistance().ticketing().list(TicketFilter.ALL, Optional.empty(), 10);
  }

  private static String write(Object value) {
    return new String(Json.bytes(value), StandardCharsets.UTF_8);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void holdsAWholeConversationAsRecorded() throws IOException {
    List<JsonNode> created = events("threads.create", Map.of("input", input("Was kostet der Versand?")), Optional.of("first"));
    assertEquals("thread.created", created.get(0).get("type").asText());
    say("Wie heißt der Geschäftsführer mit Vornamen?");
    List<JsonNode> draft = say("Die Anmeldung funktioniert nicht. Ich heiße Sarah Weiß, sarah@example.org.");
    String card = last(draft).at("/item/id").asText();
    assertEquals("widget", last(draft).at("/item/type").asText());
    value("threads.get_by_id", "Thread", Map.of("thread_id", thread.toString()));
    Map<String, Object> confirm = Map.of("thread_id", thread.toString(), "item_id", card, "action", Map.of("type", "ticket.confirm"));
    events("threads.custom_action", confirm, Optional.empty());
    value("threads.list", "", Map.of("limit", 10));
    value("threads.update", "Thread", Map.of("thread_id", thread.toString(), "title", "Mein Titel"));
    JsonNode page = value("items.list", PAGE, Map.of("thread_id", thread.toString(), "limit", 3, "order", "asc"));
    value("items.list", PAGE, Map.of("thread_id", thread.toString(), "order", "asc", "after", page.get("after").asText()));
    value("items.feedback", "", Map.of("thread_id", thread.toString(), "item_ids", List.of(page.at("/data/1/id").asText()), "kind", "negative"));
    Path written = Path.of("target/chatkit/conversation.json");
    Files.createDirectories(written.getParent());
    Files.writeString(written, JSON.writeValueAsString(JSON.valueToTree(recorded)) + "\n");
    try (InputStream golden = ChatKitDeskTest.class.getResourceAsStream("/chatkit/conversation.json")) {
      assertEquals(JSON.readTree(golden), JSON.readTree(written.toFile()), "the new one is in " + written);
    }
  }

  @Test
  void streamsTheAnswerInItsParts() {
    List<JsonNode> events = say("Was kostet der Versand?");
    assertEquals(List.of("stream_options", "progress_update", "thread.item.done", "thread.item.added", "thread.item.updated"), types(events));
    StringBuilder text = new StringBuilder();
    events.forEach(event -> text.append(event.at("/update/delta").asText("")));
    assertEquals(last(events).at("/item/content/0/text").asText(), text.toString());
    assertEquals("Häufige Fragen", last(events).at("/item/content/0/annotations/0/source/title").asText());
    assertTrue(last(events).at("/item/content/0/annotations").toString().contains("Der Versand kostet 4,90 Euro."));
  }

  @Test
  void takesAMessageOnceHoweverOftenItIsSent() {
    Map<String, Object> params = Map.of("thread_id", thread.toString(), "input", input("Mein Feedback: zu lang."));
    List<JsonNode> first = events("threads.add_user_message", params, Optional.of("k"));
    assertEquals(first, events("threads.add_user_message", params, Optional.of("k")));
    assertEquals(1, tickets().size());
    events("threads.create", Map.of("input", input("Hallo")), Optional.empty());
    events("threads.create", Map.of("input", input("Hallo")), Optional.empty());
    assertEquals(6, messages().size());
  }

  @Test
  void opensATicketWhenTheCardIsPressedAndOnlyOnce() {
    String card = last(say("Die Anmeldung funktioniert nicht. Ich heiße Sarah Weiß, sarah@example.org.")).at("/item/id").asText();
    Map<String, Object> confirm = Map.of("thread_id", thread.toString(), "item_id", card, "action", Map.of("type", "ticket.confirm"));
    List<JsonNode> pressed = events("threads.custom_action", confirm, Optional.empty());
    assertEquals(card, pressed.stream().filter(event -> event.get("type").asText().equals("thread.item.removed")).findFirst().orElseThrow().get("item_id").asText());
    assertEquals("Ja", pressed.stream().filter(event -> event.at("/item/type").asText().equals("user_message")).findFirst().orElseThrow().at("/item/content/0/text").asText());
    assertEquals(pressed, events("threads.custom_action", confirm, Optional.empty()));
    assertEquals(List.of("sarah@example.org"), tickets().stream().map(ticket -> ticket.content().contact().email().orElse("")).toList());
    assertFalse(value("items.list", PAGE, Map.of("thread_id", thread.toString())).toString().contains("\"widget\""));
  }

  @Test
  void discardsATicketWhenTheOtherButtonIsPressed() {
    String card = last(say("Ich beschwere mich: nichts kommt an. sarah@example.org")).at("/item/id").asText();
    events("threads.custom_action", Map.of("thread_id", thread.toString(), "item_id", card, "action", Map.of("type", "ticket.discard")), Optional.empty());
    assertEquals(List.of(), tickets());
    say("ja");
    assertEquals(List.of(), tickets());
  }

  @Test
  void saysInTheStreamThatTheAnswererIsAwayAndAnswersWhenItIsTriedAgain() {
    away = true;
    List<JsonNode> events = say("Was kostet der Versand?");
    assertEquals(List.of("stream_options", "progress_update", "thread.item.done", "error"), types(events));
    assertTrue(last(events).get("allow_retry").asBoolean());
    assertEquals("Der Assistent ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.", last(events).get("message").asText());
    assertEquals(1, messages().size());
    away = false;
    String item = events.get(2).at("/item/id").asText();
    List<JsonNode> again = events("threads.retry_after_item", Map.of("thread_id", thread.toString(), "item_id", item), Optional.empty());
    assertTrue(last(again).toString().contains("4,90"), last(again).toString());
    assertEquals(again, events("threads.retry_after_item", Map.of("thread_id", thread.toString(), "item_id", item), Optional.empty()));
    assertEquals(2, messages().size());
  }

  @Test
  void keepsWhatIsSaidForAPersonAndShowsWhoAnswers() {
    TeamMember eva = new TeamMember("eva", "Eva *Kurz*");
    assertEquals("assistant_message", last(say("Ich möchte mit einem Menschen sprechen.")).at("/item/type").asText());
    List<JsonNode> held = say("Sind Sie da?");
    assertEquals(List.of("stream_options", "progress_update", "thread.item.done", "notice"), types(held));
    assertEquals("Ihre Nachricht ist bei unserem Team.", last(held).get("message").asText());
    String item = held.get(2).at("/item/id").asText();
    assertEquals("notice", last(events("threads.retry_after_item", Map.of("thread_id", thread.toString(), "item_id", item), Optional.empty())).get("type").asText());
    system.assistance().handingOver().takeOver(thread, eva);
    system.assistance().handingOver().reply(thread, eva, "Ja, guten Tag!", Optional.empty());
    JsonNode newest = value("items.list", PAGE, Map.of("thread_id", thread.toString())).at("/data/0");
    assertEquals(List.of("assistant_message", "**Eva \\*Kurz\\*:** Ja, guten Tag\\!"), List.of(newest.get("type").asText(), newest.at("/content/0/text").asText()));
  }

  @Test
  void saysInTheStreamThatTheStoreIsAway() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChatKitStream stream = new ChatKitStream(ChatKitDeskTest::away, true, Optional.empty(), Language.EN, ChatKitDeskTest::away, ChatKitDeskTest::away);
    stream.write(out);
    String only = out.toString(StandardCharsets.UTF_8).strip().substring(6);
    ChatKitSchemas.check("ThreadStreamEvent", only);
    assertEquals("The assistant cannot be reached at the moment. Please try again in a moment.", tree(only).get("message").asText());
  }

  private static <T> T away() {
    throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
  }

  @Test
  void keepsFeedbackWithQuestionAndAnswer() {
    say("Was kostet der Versand?");
    String item = value("items.list", PAGE, Map.of("thread_id", thread.toString())).at("/data/0/id").asText();
    value("items.feedback", "", Map.of("thread_id", thread.toString(), "item_ids", List.of(item), "kind", "positive"));
    Feedback feedback = system.assistance().feedback().list(Optional.empty(), 10).get(0);
    assertEquals(List.of("Was kostet der Versand?", "helpful", 5), List.of(feedback.userQuestion(), feedback.category(), feedback.rating().orElseThrow()));
  }

  @Test
  void listsTheOneThreadOnceItHasBegun() {
    assertEquals(0, value("threads.list", "", Map.of()).get("data").size());
    say("Hallo zusammen, ich habe eine längere Frage zu Ihrem Angebot und weiß nicht weiter.");
    JsonNode listed = value("threads.list", "", Map.of()).at("/data/0");
    ChatKitSchemas.check("Thread", listed.toString());
    assertEquals("Hallo zusammen, ich habe eine längere Frage zu Ihrem Angebo…", listed.get("title").asText());
  }

  @Test
  void showsMarkupAsText() {
    say("<script>alert(1)</script> ![x](http://evil.example)");
    JsonNode items = value("items.list", PAGE, Map.of("thread_id", thread.toString(), "order", "asc"));
    assertEquals("<script>alert(1)</script> ![x](http://evil.example)", items.at("/data/0/content/0/text").asText());
    assertEquals(0, value("threads.get_by_id", "Thread", Map.of("thread_id", thread.toString())).get("allowed_image_domains").size());
  }

  @Test
  void putsWhatIsQuotedBeforeWhatIsSaid() {
    Map<String, Object> quoting = new LinkedHashMap<>(input("Mein Feedback: zu lang."));
    quoting.put("quoted_text", "Der Versand\nkostet");
    events("threads.add_user_message", Map.of("thread_id", thread.toString(), "input", quoting), Optional.empty());
    assertEquals("> Der Versand\n> kostet\n\nMein Feedback: zu lang.", messages().get(0).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"threads.delete", "threads.add_client_tool_output", "attachments.create", "input.transcribe", "nothing"})
  void namesWhatIsOfferedWhenSomethingElseIsWanted(String type) {
    String request = write(Map.of("type", type, "params", Map.of("thread_id", thread.toString())));
    InvalidInput refused = assertThrows(InvalidInput.class, () -> reply(request, Optional.empty()));
    assertEquals("type", refused.field());
    assertTrue(refused.getMessage().contains("threads.create, threads.add_user_message"), refused.getMessage());
  }

  @Test
  void keepsNothingOfWhatCannotBeAccepted() {
    for (String text : List.of("a".repeat(4_001), " ", "\u200b")) {
      assertThrows(InvalidInput.class, () -> say(text));
    }
    Map<String, Object> attached = new LinkedHashMap<>(input("Hallo"));
    attached.put("attachments", List.of("att_1"));
    assertThrows(InvalidInput.class, () -> events("threads.create", Map.of("input", attached), Optional.empty()));
    assertThrows(InvalidInput.class, () -> reply("{\"type\":\"threads.add_user_message\",\"params\":{\"thread_id\":\"" + thread + "\"}}", Optional.empty()));
    assertThrows(Refusal.class, () -> reply("{\"type\":1", Optional.empty()));
    assertThrows(NotFound.class, () -> reply(request("threads.get_by_id", Map.of("thread_id", "sess_0")), Optional.empty()));
    assertThrows(NotFound.class, () -> reply(request("items.list", Map.of("thread_id", thread.toString(), "after", "msg_0")), Optional.empty()));
    assertThrows(InvalidInput.class, () -> value("items.list", "", Map.of("thread_id", thread.toString(), "limit", 101)));
    assertEquals(List.of(), messages());
  }
}
