package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A visitor of the website with a conversation of their own. */
final class Visitor {

  static final String BASE = "/interview/api/";

  private final String address;
  private final HttpClient http;
  private String secret = "";
  private String sessionId = "";

  private Visitor(String address) {
    this.address = address;
    this.http = client(address);
  }

  static HttpClient client(String address) {
    try {
      return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).localAddress(InetAddress.getByName(address)).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody who opens a conversation from this address. */
  static Visitor at(String address) {
    Visitor visitor = new Visitor(address);
    visitor.open("{\"language\":\"de\"}");
    return visitor;
  }

  String sessionId() {
    return sessionId;
  }

  void renew() {
    String before = sessionId;
    open(Client.text(Map.of("client_secret", secret)));
    assertEquals(before, sessionId);
  }

  private void open(String body) {
    JsonNode session = Client.good(send("POST", "chatkit/session", body));
    secret = session.get("client_secret").asText();
    sessionId = session.get("session_id").asText();
  }

  JsonNode get(String path) {
    return Client.good(send("GET", path, ""));
  }

  JsonNode post(String path) {
    return Client.good(send("POST", path, ""));
  }

  HttpResponse<String> send(String method, String path, String body) {
    return send(method, path, body, secret);
  }

  HttpResponse<String> sendWith(String method, String path, String otherSecret) {
    return send(method, path, "", otherSecret);
  }

  /** What the assistant says to a message. */
  JsonNode answered(String text) {
    return last(text, "answer.completed");
  }

  /** What comes in place of an answer while the conversation is not the assistant's. */
  JsonNode held(String text) {
    return last(text, "answer.held");
  }

  Events events(int after) {
    return Events.of(address, "chat/events?after=" + after, "x-client-secret", secret);
  }

  private JsonNode last(String text, String event) {
    HttpResponse<String> answer = send("POST", "chat/messages", Client.text(Map.of("text", text)));
    assertEquals(200, answer.statusCode(), answer.body());
    String[] events = answer.body().strip().split("\n\n");
    assertTrue(events[0].startsWith("event: message.accepted\n"), events[0]);
    String last = events[events.length - 1];
    assertTrue(last.startsWith("event: " + event + "\n"), last);
    try {
      return Client.JSON.readTree(last.split("\ndata: ", 2)[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> send(String method, String path, String body, String shown) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(EdgeServer.uri() + BASE + path));
    if (!shown.isEmpty()) {
      request.header("x-client-secret", shown);
    }
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    try {
      return http.send(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
