package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the team does with tickets, over HTTP and with a mail server. Each test has an address of its own: calls are counted by address. */
class TicketsIT {

  private static final String BASE = Visitor.BASE + "escalations";

  private final Client desk = Client.operator(EdgeServer.ADMIN_TOKEN);

  private static Map<String, Object> sarah(String message) {
    return new HashMap<>(Map.of("name", "Sarah Weiß", "contact", "sarah@example.org, 0170 1234567", "wants_reply", true, "category", "Technisches Problem", "message", message));
  }

  private static long opened(String address, Map<String, Object> form) {
    HttpResponse<String> answer = Client.at(address).send("POST", BASE, Optional.of(form));
    assertEquals(201, answer.statusCode(), answer.body());
    return Client.json(answer).get("id").asLong();
  }

  private JsonNode change(long id, Map<String, Object> patch) {
    return Client.good(desk.send("PATCH", BASE + "/" + id, Optional.of(patch)));
  }

  private JsonNode did(long id, String what, Map<String, Object> body) {
    return Client.good(desk.send("POST", BASE + "/" + id + "/" + what, Optional.of(body)));
  }

  private static Map<String, Object> nulled(String... fields) {
    Map<String, Object> body = new HashMap<>();
    Arrays.stream(fields).forEach(field -> body.put(field, null));
    return body;
  }

  private List<Long> listed(String query) {
    List<Long> ids = new ArrayList<>();
    desk.get(BASE + "?" + query).get("items").forEach(item -> ids.add(item.get("id").asLong()));
    return ids;
  }

  private JsonNode awaitDelivery(long id, String state) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    JsonNode reply = desk.get(BASE + "/" + id).at("/replies/0");
    while (!reply.path("delivery").asText().equals(state)) {
      assertTrue(System.nanoTime() < deadline, reply.toString());
      reply = desk.get(BASE + "/" + id).at("/replies/0");
    }
    return reply;
  }

  private static List<MimeMessage> mails(long ticket) {
    return Arrays.stream(EdgeServer.mails()).filter(mail -> subject(mail).contains("#" + ticket + "]")).toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTicketIsGivenToSomebodyWithADueTimeAndTakenAway() {
    long id = opened("127.0.0.101", sarah("Die Anmeldung geht nicht."));
    JsonNode fresh = desk.get(BASE + "/" + id);
    assertTrue(fresh.get("owner").isNull() && !fresh.get("overdue").asBoolean(), fresh.toString());
    Instant created = Instant.parse(fresh.get("created_at").asText());
    assertEquals(created.plusSeconds(86_400), Instant.parse(fresh.get("due_at").asText()));
    JsonNode changed = change(id, Map.of("owner", "admin", "due_at", created.plusSeconds(3_600).toString(), "category", "sonstiges"));
    assertEquals("admin", changed.get("owner").asText());
    assertEquals("Sonstiges", changed.get("category").asText());
    assertEquals(List.of("owner", "due", "category"), changed.findValuesAsText("kind"));
    assertEquals("admin-token", changed.at("/history/0/by").asText());
    assertTrue(listed("owner=admin").contains(id) && listed("due=soon").contains(id) && !listed("owner=none").contains(id) && !listed("due=overdue").contains(id));
    assertTrue(Client.admin().get(BASE + "?owner=me").toString().contains("\"id\":" + id + ","));
    JsonNode overdue = change(id, Map.of("due_at", created.toString()));
    assertTrue(overdue.get("overdue").asBoolean() && listed("due=overdue").contains(id), overdue.toString());
    JsonNode taken = change(id, nulled("owner", "due_at"));
    assertTrue(taken.get("owner").isNull() && taken.get("due_at").isNull() && !taken.get("overdue").asBoolean(), taken.toString());
    assertEquals(taken, change(id, Map.of()));
    assertEquals("admin-token", change(id, Map.of("owner", "me")).get("owner").asText());
    JsonNode settings = desk.get(Visitor.BASE + "assistant/settings");
    assertEquals(24, settings.get("due_hours").asInt());
    assertTrue(settings.get("mail").asBoolean() && settings.get("categories").size() == 4 && settings.get("owners").toString().contains("\"admin\""), settings.toString());
  }

  @Test
  void aReplyArrivesByEmailAndInTheConversationOnce() throws MessagingException, IOException {
    Visitor visitor = Visitor.at("127.0.0.102");
    Map<String, Object> form = sarah("Nichts geht.");
    form.put("name", "Sarah Weiß\r\nBcc: other@example.org");
    JsonNode ticket = Client.good(visitor.send("POST", "escalations", Client.text(form)));
    long id = ticket.get("id").asLong();
    Map<String, Object> reply = Map.of("text", "Größere Störung – seit 10 Uhr behoben.\n.\nViele Grüße", "by_email", true, "in_thread", true, "client_id", "r1");
    JsonNode answered = did(id, "replies", reply);
    assertEquals("queued", answered.at("/replies/0/delivery").asText());
    assertEquals(1, did(id, "replies", reply).get("replies").size());
    JsonNode said = visitor.get("chat/thread").at("/messages/0");
    assertEquals("person", said.get("author").asText());
    assertTrue(said.get("text").asText().startsWith("Größere Störung"), said.toString());
    assertTrue(awaitDelivery(id, "sent").get("delivery_trouble").isNull());
    List<MimeMessage> mails = mails(id);
    assertEquals(1, mails.size());
    MimeMessage mail = mails.get(0);
    assertEquals("Antwort auf Ihre Anfrage [Ticket #" + id + "]", mail.getSubject());
    assertEquals(1, mail.getAllRecipients().length);
    assertTrue(mail.getAllRecipients()[0].toString().endsWith("<sarah@example.org>"), mail.getAllRecipients()[0].toString());
    assertTrue(mail.getMessageID().startsWith("<ticket-" + id + "-1."), mail.getMessageID());
    assertTrue(((String) mail.getContent()).replace("\r\n", "\n").startsWith("Größere Störung – seit 10 Uhr behoben.\n.\nViele Grüße\n\nTeam\n"), (String) mail.getContent());
    assertEquals(1, visitor.get("chat/thread").get("messages").size());
  }

  @Test
  void whoCannotBeAnsweredIsNamed() {
    String address = "127.0.0.103";
    long anonymous = opened(address, Map.of("message", "Zu allgemein."));
    Map<String, Object> unwanted = sarah("Nur zur Kenntnis.");
    unwanted.put("wants_reply", false);
    long silent = opened(address, unwanted);
    Map<String, Object> byEmail = Map.of("text", "x", "by_email", true);
    assertTrue(conflict(anonymous, "replies", byEmail).contains("is anonymous"));
    assertTrue(conflict(silent, "replies", byEmail).contains("wants no reply"));
    assertTrue(conflict(silent, "replies", Map.of("text", "x", "in_thread", true)).contains("came from no conversation"));
    assertEquals("/by_email", pointer("POST", silent + "/replies", Map.of("text", "x")));
    assertEquals("/text", pointer("POST", silent + "/replies", Map.of("text", "x".repeat(4_001), "by_email", true)));
    assertEquals("/text", pointer("POST", silent + "/notes", Map.of("text", " ")));
    assertEquals("/owner", pointer("PATCH", "" + silent, Map.of("owner", "nobody.here")));
    assertEquals("/due_at", pointer("PATCH", "" + silent, Map.of("due_at", "1999-01-01T00:00:00Z")));
    assertEquals("/due_at", pointer("PATCH", "" + silent, Map.of("due_at", "morgen")));
    assertEquals("/category", pointer("PATCH", "" + silent, Map.of("category", "Pizza")));
    assertEquals("/category", pointer("PATCH", "" + silent, nulled("category")));
    assertEquals("/into", pointer("POST", silent + "/merge", Map.of("into", 0)));
    assertEquals("/into", pointer("POST", silent + "/merge", Map.of("into", 999_999)));
    assertEquals("/due", Problems.of(400, desk.send("GET", BASE + "?due=later", Optional.empty())).get("pointer").asText());
    Problems.of(404, desk.send("POST", BASE + "/999999/notes", Optional.of(Map.of("text", "x"))));
    assertEquals(0, desk.get(BASE + "/" + silent).get("history").size());
  }

  private String conflict(long id, String what, Map<String, Object> body) {
    return Problems.of(409, desk.send("POST", BASE + "/" + id + "/" + what, Optional.of(body))).get("detail").asText();
  }

  private String pointer(String method, String path, Map<String, Object> body) {
    return Problems.of(400, desk.send(method, BASE + "/" + path, Optional.of(body))).path("pointer").asText();
  }

  @Test
  void ticketsAreMergedAndTakenApart() {
    String address = "127.0.0.104";
    long one = opened(address, sarah("Eins"));
    long two = opened(address, sarah("Zwei"));
    did(one, "notes", Map.of("text", "Ruft <b>morgen</b> an."));
    JsonNode merged = did(one, "merge", Map.of("into", two));
    assertEquals("erledigt", merged.get("status").asText());
    assertEquals(two, merged.get("merged_into").asLong());
    assertEquals("Ruft <b>morgen</b> an.", merged.at("/notes/0/text").asText());
    assertEquals("sarah@example.org", merged.get("email").asText());
    assertEquals(one, desk.get(BASE + "/" + two).at("/merged/0").asLong());
    assertTrue(conflict(one, "replies", Map.of("text", "x", "by_email", true)).contains("is merged into ticket " + two));
    assertTrue(conflict(two, "merge", Map.of("into", opened(address, sarah("Drei")))).contains("take them out first"));
    Problems.of(409, desk.send("PATCH", BASE + "/" + one + "/status", Optional.of(Map.of("status", "offen"))));
    JsonNode apart = Client.good(desk.send("POST", BASE + "/" + one + "/unmerge", Optional.empty()));
    assertEquals("offen", apart.get("status").asText());
    assertTrue(apart.get("merged_into").isNull() && desk.get(BASE + "/" + two).get("merged").isEmpty());
    Problems.of(409, desk.send("POST", BASE + "/" + one + "/unmerge", Optional.empty()));
  }

  @Test
  void searchAndSheetKnowWhatTheTeamDid() {
    long id = opened("127.0.0.105", sarah("Ganz seltenes Wort: Quitschiwuki"));
    change(id, Map.of("owner", "admin"));
    did(id, "notes", Map.of("text", "=1+1"));
    assertEquals(List.of(id), listed("text=QUITSCHIWUKI&owner=admin&status=offen&category=Technisches%20Problem"));
    assertEquals(List.of(), listed("text=quitschiwuki&owner=none"));
    String csv = desk.send("GET", BASE + "/export?text=quitschiwuki&owner=admin", Optional.empty()).body();
    List<String> lines = csv.lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).startsWith("id,created_at,status,category,name,email,phone,contact,wants_reply,message,source,session_id,owner,due_at,overdue"), lines.get(0));
    assertTrue(lines.get(1).contains(",admin,") && lines.get(1).endsWith(",false,1,0,,,"), lines.get(1));
  }

  @Test
  void nobodyButTheTeamMayDoIt() {
    long id = opened("127.0.0.106", sarah("Vertraulich"));
    for (Client stranger : List.of(Client.anonymous(), Client.operator("wrong"))) {
      Problems.of(401, stranger.send("PATCH", BASE + "/" + id, Optional.of(Map.of("owner", "me"))));
      for (String what : List.of("notes", "replies", "merge", "unmerge")) {
        Problems.of(401, stranger.send("POST", BASE + "/" + id + "/" + what, Optional.of(Map.of("text", "x", "into", 1))));
      }
      Problems.of(401, stranger.send("GET", Visitor.BASE + "assistant/settings", Optional.empty()));
    }
    assertEquals(0, desk.get(BASE + "/" + id).get("history").size());
  }

  @Test
  void fiftyFormsAMinuteAreTooMany() {
    Client crowd = Client.at("127.0.0.107");
    int opened = 0;
    HttpResponse<String> last = crowd.send("POST", BASE, Optional.of(Map.of("message", "x")));
    while (last.statusCode() == 201 && opened < 50) {
      opened++;
      last = crowd.send("POST", BASE, Optional.of(Map.of("message", "x")));
    }
    Problems.of(429, last);
    assertEquals(10, opened);
    assertFalse(last.headers().firstValue("Retry-After").isEmpty());
  }
}
