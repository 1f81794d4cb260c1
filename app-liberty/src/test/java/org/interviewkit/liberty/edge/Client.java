package org.interviewkit.liberty.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.liberty.process.RunningServer;

/** Somebody who calls the server, with a credential or without. */
final class Client {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = http(HttpClient.newBuilder());

  private final HttpClient http;
  private final Optional<Header> credential;

  record Header(String name, String value) {}

  private Client(HttpClient http, Optional<Header> credential) {
    this.http = http;
    this.credential = credential;
  }

  static Client anonymous() {
    return new Client(HTTP, Optional.empty());
  }

  /** Somebody at another address, so that what is counted by address does not disturb other tests. */
  static Client at(String localAddress) {
    try {
      return new Client(http(HttpClient.newBuilder().localAddress(InetAddress.getByName(localAddress))), Optional.empty());
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Client bearing(String token) {
    return new Client(HTTP, Optional.of(new Header("Authorization", "Bearer " + token)));
  }

  static Client operator(String token) {
    return new Client(HTTP, Optional.of(new Header("x-admin-token", token)));
  }

  static Client admin() {
    return signedIn("admin", RunningServer.PASSWORD);
  }

  static Client signedIn(String username, String password) {
    return bearing(anonymous().post("/api/v1/session", Map.of("username", username, "password", password)).get("token").asText());
  }

  JsonNode get(String path) {
    return good(send("GET", path, Optional.empty()));
  }

  JsonNode post(String path, Object body) {
    return good(send("POST", path, Optional.of(body)));
  }

  /** A call with a JSON body, or without any. */
  HttpResponse<String> send(String method, String path, Optional<Object> body) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    return answer(request.method(method, body.map(Client::text).map(BodyPublishers::ofString).orElse(BodyPublishers.noBody())).build());
  }

  /** A call with a body as it is. */
  HttpResponse<String> sendRaw(String method, String path, String contentType, String body) {
    return answer(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)).build());
  }

  /** A call whose body comes in chunks, without a length. */
  HttpResponse<String> sendChunked(String path, String contentType, byte[] body) {
    return answer(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).build());
  }

  /** A call without a body and with one more header. */
  HttpResponse<String> sendWith(String path, Header header) {
    return answer(request(path).header(header.name(), header.value()).GET().build());
  }

  /** A form with one file and maybe a language. */
  HttpResponse<String> upload(String method, String path, String fileName, byte[] content, Optional<String> language) {
    String boundary = "xXx-boundary-xXx";
    String fields = language.map(tag -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"language\"\r\n\r\n" + tag + "\r\n").orElse("");
    String head = fields + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/pdf\r\n\r\n";
    List<byte[]> parts = List.of(head.getBytes(StandardCharsets.UTF_8), content, ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request = request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary);
    return answer(request.method(method, BodyPublishers.ofByteArrays(parts)).build());
  }

  /** Reads a part of a file. */
  HttpResponse<byte[]> part(String path, String range) {
    try {
      return HTTP.send(request(path).header("Range", range).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends files, each in a part of its own name. */
  HttpResponse<String> upload(String method, String path, Map<String, byte[]> files) {
    String boundary = "xXx-boundary-xXx";
    List<byte[]> parts = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name + ".txt\"\r\nContent-Type: text/plain\r\n\r\n";
          parts.addAll(List.of(head.getBytes(StandardCharsets.UTF_8), content, "\r\n".getBytes(StandardCharsets.UTF_8)));
        });
    parts.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request = request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary);
    return answer(request.method(method, BodyPublishers.ofByteArrays(parts)).build());
  }

  static JsonNode good(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      throw new AssertionError(response.request().method() + " " + response.uri() + " answered " + response.statusCode() + ": " + response.body());
    }
    return json(response);
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(response.request().method() + " " + response.uri() + " answered no JSON: " + response.body(), e);
    }
  }

  static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(EdgeServer.uri() + path)).timeout(Duration.ofSeconds(60));
    credential.ifPresent(header -> request.header(header.name(), header.value()));
    return request;
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpClient http(HttpClient.Builder builder) {
    return builder.version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
  }
}
