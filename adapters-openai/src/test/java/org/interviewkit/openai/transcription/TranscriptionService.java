package org.interviewkit.openai.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.interviewkit.openai.realtime.standin.SpokenForm;

/** A service that writes speech down, on the loopback. It looks at every request closely, and answers as it is told to. */
final class TranscriptionService implements AutoCloseable {

  static final String KEY = "sk-test-0123456789";

  /** An answer. */
  record Told(int status, String body) {}

  final List<SpokenForm> asked = new CopyOnWriteArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  TranscriptionService(Function<SpokenForm, Told> script) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> handle(exchange, script));
    server.start();
  }

  URI at() {
    return URI.create("http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + "/v1/");
  }

  private void handle(HttpExchange exchange, Function<SpokenForm, Told> script) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      look(exchange, body.length);
      SpokenForm form = SpokenForm.read(exchange.getRequestHeaders().getFirst("Content-Type"), body, faults::add);
      asked.add(form);
      Told told = script.apply(form);
      byte[] answer = told.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(told.status(), answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private void look(HttpExchange exchange, int length) {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization");
    if (!line.equals("POST /v1/audio/transcriptions Bearer " + KEY) && !line.equals("POST /v1/audio/transcriptions null")) {
      faults.add("asked in another way: " + line.replace(KEY, "***"));
    }
    if (!String.valueOf(length).equals(exchange.getRequestHeaders().getFirst("Content-Length"))) {
      faults.add("the length is not said before");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    assertEquals(List.of(), faults);
  }
}
