package org.interviewkit.liberty.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.interviewkit.liberty.process.RunningServer;

/** Lets a browser test restart the server it talks to: a call is answered once the server is back. */
final class RestartDoor implements AutoCloseable {

  private final RunningServer server;
  private final HttpServer http;

  RestartDoor(RunningServer server) throws IOException {
    this.server = server;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/restart", this::restart);
    http.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/restart");
  }

  private void restart(HttpExchange exchange) throws IOException {
    try (exchange) {
      server.stop();
      server.start();
      exchange.sendResponseHeaders(204, -1);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
