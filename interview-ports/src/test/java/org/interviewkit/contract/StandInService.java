package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.fail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A service on the loopback, in the test's own process, that answers as it is told to and remembers what it was asked. */
public final class StandInService implements AutoCloseable {

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<AssertionError> wrong = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpServer server;

  private StandInService(Function<Asked, Told> script) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> handle(exchange, script));
    server.start();
  }

  /** A service that answers by a script. */
  public static StandInService answering(Function<Asked, Told> script) {
    try {
      return new StandInService(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  public URI at(String path) {
    return URI.create("http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + path);
  }

  /** What it was asked so far. */
  public List<Asked> asked() {
    return asked;
  }

  private void handle(HttpExchange exchange, Function<Asked, Told> script) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Asked question = new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body);
      asked.add(question);
      Told told = told(script, question);
      byte[] bytes = told.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", told.body().startsWith("<") ? "text/html" : "application/json");
      exchange.sendResponseHeaders(told.status(), bytes.length + (told.end() == End.WHOLE ? 0 : 1));
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
      if (told.end() == End.NEVER) {
        closing.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Told told(Function<Asked, Told> script, Asked question) {
    try {
      return script.apply(question);
    } catch (AssertionError e) {
      wrong.add(e);
      return Told.whole(599, "");
    }
  }

  /** Stops, and fails if a request or an answer was not as it has to be. */
  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    wrong.stream().findFirst().ifPresent(error -> fail(error.getMessage(), error));
  }

  /**
   * A request as it came.
   *
   * @param method in capitals
   * @param path without the query
   * @param headers with their first letter in capitals
   * @param body as text
   */
  public record Asked(String method, String path, Map<String, List<String>> headers, String body) {

    /** The header's first value, or nothing. */
    public String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  /**
   * What is answered.
   *
   * @param end how the answer ends
   */
  public record Told(int status, String body, End end) {

    /** The whole answer. */
    public static Told whole(int status, String body) {
      return new Told(status, body, End.WHOLE);
    }
  }

  /** How an answer ends. */
  public enum End {
    /** As it should. */
    WHOLE,
    /** One byte before its end, by hanging up. */
    HANGS_UP,
    /** It waits before its last byte until the service is closed. */
    NEVER
  }
}
