package org.interviewkit.liberty.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls the REST interface as a person or a candidate would. */
public final class RestClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;
  private final Optional<String> token;

  private RestClient(URI base, Optional<String> token) {
    this.base = base;
    this.token = token;
  }

  /** Somebody without a credential. */
  public static RestClient anonymous(URI server) {
    return new RestClient(server, Optional.empty());
  }

  /** Somebody with a token or secret. */
  public static RestClient bearing(URI server, String token) {
    return new RestClient(server, Optional.of(token));
  }

  /** The first administrator of a {@link RunningServer}. */
  public static RestClient admin(URI server) {
    JsonNode session = anonymous(server).post("/api/v1/session", Map.of("username", "admin", "password", RunningServer.PASSWORD));
    return new RestClient(server, Optional.of(session.get("token").asText()));
  }

  /** A candidate with the secret of an invitation link. */
  public static RestClient candidate(URI server, String secret) {
    JsonNode session = anonymous(server).post("/api/v1/candidate-session", Map.of("secret", secret));
    return new RestClient(server, Optional.of(session.get("token").asText()));
  }

  /** The same person, with the same token, at another server. */
  public RestClient at(URI server) {
    return new RestClient(server, token);
  }

  /** The JSON at a path; any status but 2xx is an error. */
  public JsonNode get(String path) {
    return json(send("GET", path, Optional.empty()));
  }

  /** The answer to a POST; any status but 2xx is an error. */
  public JsonNode post(String path, Object body) {
    return json(send("POST", path, Optional.of(body)));
  }

  /** Any call with its answer as it came. */
  public HttpResponse<String> send(String method, String path, Optional<Object> body) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
      token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
      request.header("Content-Type", "application/json");
      request.method(
          method, body.isPresent() ? HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body.get())) : HttpRequest.BodyPublishers.noBody());
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Hands a file in as a form with one file and a language does. */
  public HttpResponse<byte[]> upload(String method, String path, String fileName, byte[] content) {
    String boundary = "xXx-boundary-xXx";
    String language = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"language\"\r\n\r\nen\r\n";
    String head = language + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/pdf\r\n\r\n";
    List<byte[]> parts = List.of(head.getBytes(StandardCharsets.UTF_8), content, ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return bytes(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .method(method, HttpRequest.BodyPublishers.ofByteArrays(parts)));
  }

  /** What is at a path, whatever it is. */
  public HttpResponse<byte[]> download(String path) {
    return bytes(HttpRequest.newBuilder(URI.create(base + path)));
  }

  /** A part of what is at a path. */
  HttpResponse<byte[]> download(String path, String header, String value) {
    return bytes(HttpRequest.newBuilder(URI.create(base + path)).header(header, value));
  }

  private HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
    try {
      token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
      return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      throw new AssertionError(response.request().method() + " " + response.uri().getPath() + " answered " + response.statusCode() + ": " + response.body());
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
