package org.interviewkit.liberty.process;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Stands in for a collector of traces: takes OTLP over HTTP, remembers every byte, and reads it. */
final class Collector implements AutoCloseable {

  /** What came to a path. */
  record Export(String path, byte[] bytes) {

    /** Every byte as one character: what was sent as text is found in it as it was sent, if it is ASCII. */
    String raw() {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private final List<Export> exports = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exports.add(new Export(exchange.getRequestURI().getPath(), exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Export> exports() {
    return exports;
  }

  List<Span> spans() {
    return resourceSpans().flatMap(of -> of.getScopeSpansList().stream()).flatMap(of -> of.getSpansList().stream()).toList();
  }

  List<Resource> resources() {
    return resourceSpans().map(ResourceSpans::getResource).distinct().toList();
  }

  /** Waits for a span. */
  Span await(Predicate<Span> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (spans().stream().noneMatch(wanted)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the span did not come; these came: " + spans().stream().map(Span::getName).toList());
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return spans().stream().filter(wanted).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private Stream<ResourceSpans> resourceSpans() {
    return exports.stream().filter(export -> export.path().equals("/v1/traces")).flatMap(export -> read(export).getResourceSpansList().stream());
  }

  private static ExportTraceServiceRequest read(Export export) {
    try {
      return ExportTraceServiceRequest.parseFrom(export.bytes());
    } catch (InvalidProtocolBufferException e) {
      throw new UncheckedIOException(e);
    }
  }
}
