package org.interviewkit.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tests' S3 server does not look at: encryption and tags, for which Amazon's documentation names the headers. */
final class SentHeadersTest {

  private static final String SECRET = "a-secret-that-is-never-sent";

  private record Sent(String call, Headers headers, String body) {}

  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksForEncryptionAndTagsWithEachObject() {
    send(new Settings.Keeping(Settings.Encryption.KMS, Optional.of("key-1"), Map.of("retention", "six months")));
    for (Sent each : List.of(sent.get(0), sent.get(1))) {
      assertEquals("aws:kms", each.headers().getFirst("x-amz-server-side-encryption"));
      assertEquals("key-1", each.headers().getFirst("x-amz-server-side-encryption-aws-kms-key-id"));
      assertEquals("retention=six%20months", each.headers().getFirst("x-amz-tagging"));
    }
    assertEquals(List.of("PUT /cvs/a", "POST /cvs/b?uploads", "PUT /cvs/b?partNumber=1&uploadId=u1", "POST /cvs/b?uploadId=u1"), sent.stream().map(Sent::call).toList());
  }

  @Test
  void asksForAmazonsOwnKeysOrForNothing() {
    send(new Settings.Keeping(Settings.Encryption.S3, Optional.empty(), Map.of()));
    send(new Settings.Keeping(Settings.Encryption.BUCKET, Optional.empty(), Map.of()));
    assertEquals("AES256", sent.get(0).headers().getFirst("x-amz-server-side-encryption"));
    assertFalse(sent.get(4).headers().containsKey("x-amz-server-side-encryption"));
    assertFalse(sent.get(0).headers().containsKey("x-amz-tagging"));
  }

  @Test
  void neverSendsTheSecretAndNeverWritesOverAnObject() {
    send(new Settings.Keeping(Settings.Encryption.BUCKET, Optional.empty(), Map.of()));
    sent.forEach(each -> assertFalse((each.headers().values() + each.body() + each.call()).contains(SECRET)));
    assertEquals("*", sent.get(0).headers().getFirst("If-None-Match"));
    assertEquals("*", sent.get(3).headers().getFirst("If-None-Match"));
  }

  private void send(Settings.Keeping keeping) {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    Settings settings =
        new Settings(
            new Settings.Place(Optional.of(uri), "eu-central-1", "cvs", "", true),
            new Settings.Login("key", SECRET),
            keeping,
            new Settings.Patience(Duration.ofSeconds(2), Duration.ofSeconds(5)),
            Optional.empty());
    try (Bucket bucket = Library.bucket(settings)) {
      bucket.put("a", new Bucket.Label(3, "text/plain", Map.of()), new byte[3]);
      Bucket.Upload upload = bucket.begin("b", new Bucket.Label(3, "text/plain", Map.of()));
      upload.part(new byte[3], 3);
      upload.complete();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    sent.add(new Sent(call, exchange.getRequestHeaders(), body));
    String answer =
        call.endsWith("?uploads")
            ? "<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>"
            : call.startsWith("POST") ? "<CompleteMultipartUploadResult><ETag>e</ETag></CompleteMultipartUploadResult>" : "";
    exchange.getResponseHeaders().set("ETag", "\"e\"");
    exchange.sendResponseHeaders(200, answer.isEmpty() ? -1 : answer.length());
    exchange.getResponseBody().write(answer.getBytes(StandardCharsets.US_ASCII));
    exchange.close();
  }
}
