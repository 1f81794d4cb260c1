package org.interviewkit.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** Somebody else's program that is told events. */
final class Receiver implements AutoCloseable {

  /** A request. */
  record Call(String line, Map<String, String> headers, String body) {}

  final List<Call> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 204;

  private Receiver(HttpServer server) {
    this.server = server;
    server.createContext("/", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  static Receiver started() throws IOException {
    return new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  static Receiver encrypted(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new Receiver(server);
  }

  URI at(String scheme, String host, String path) {
    return URI.create(scheme + "://" + host + ":" + server.getAddress().getPort() + path);
  }

  void answer(int other) {
    status = other;
  }

  List<String> ids() {
    return calls.stream().map(call -> call.headers().get("webhook-id")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> headers =
        Stream.of("webhook-id", "webhook-timestamp", "webhook-signature", "content-type", "host")
            .collect(Collectors.toMap(name -> name, name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("")));
    calls.add(new Call(exchange.getRequestMethod() + " " + exchange.getRequestURI(), headers, body));
    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/elsewhere");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
