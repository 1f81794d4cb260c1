package org.interviewkit.liberty.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A stream of server-sent events as a browser reads it. */
final class Events implements AutoCloseable {

  private static final long MOST_SECONDS = 20;

  private final Map<String, BlockingQueue<String>> arrived = new ConcurrentHashMap<>();
  private final InputStream body;

  private Events(InputStream body) {
    this.body = body;
    Thread.ofVirtual().start(this::read);
  }

  static Events of(String address, String path, String header, String value) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(EdgeServer.uri() + Visitor.BASE + path)).header(header, value).header("Accept", "text/event-stream").GET().build();
    try {
      HttpResponse<InputStream> response = Visitor.client(address).send(request, HttpResponse.BodyHandlers.ofInputStream());
      assertEquals(200, response.statusCode());
      assertEquals("text/event-stream", response.headers().firstValue("Content-Type").orElse("none").split(";")[0]);
      return new Events(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The next event of this name; those of other names may come before or after. */
  JsonNode next(String name) {
    try {
      String data = arrived(name).poll(MOST_SECONDS, TimeUnit.SECONDS);
      if (data == null) {
        throw new AssertionError("no event " + name + " within " + MOST_SECONDS + " s");
      }
      return json(data);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String data) {
    try {
      return Client.JSON.readTree(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BlockingQueue<String> arrived(String name) {
    return arrived.computeIfAbsent(name, key -> new LinkedBlockingQueue<>());
  }

  private void read() {
    String name = "message";
    StringBuilder data = new StringBuilder();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip());
        } else if (line.isEmpty() && !data.isEmpty()) {
          arrived(name).add(data.toString());
          data.setLength(0);
        }
      }
    } catch (IOException closed) {
      // the test has read what it wanted
    }
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
