package org.interviewkit.openai.sdk;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIIoException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.interviewkit.openai.Settings;

/** The JDK's HTTP client in place of the library's. The time an answer may take holds to its last byte. */
final class JdkHttp implements HttpClient {

  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /** The client sets these itself; the key is ours to send. */
  private static final Set<String> NOT_FORWARDED = Set.of("authorization", "api-key", "host", "content-length", "connection");

  private final java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder().connectTimeout(CONNECTING).build();
  private final Settings settings;

  JdkHttp(Settings settings) {
    this.settings = settings;
  }

  @Override
  public HttpResponse execute(HttpRequest request, RequestOptions options) {
    CompletableFuture<java.net.http.HttpResponse<byte[]>> under = client.sendAsync(translated(request), BodyHandlers.ofByteArray());
    try {
      return new Answer(under.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      under.cancel(true);
      throw new OpenAIIoException("late", new Late());
    } catch (InterruptedException e) {
      under.cancel(true);
      Thread.currentThread().interrupt();
      throw new OpenAIIoException("interrupted", new Late());
    } catch (ExecutionException e) {
      throw new OpenAIIoException("unreachable", e.getCause());
    }
  }

  @Override
  public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
    return client.sendAsync(translated(request), BodyHandlers.ofByteArray()).thenApply(Answer::new);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private java.net.http.HttpRequest translated(HttpRequest request) {
    java.net.http.HttpRequest.Builder translated = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    for (String name : request.headers().names()) {
      if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
        request.headers().values(name).forEach(value -> translated.header(name, value));
      }
    }
    settings.key().ifPresent(key -> authorize(translated, key));
    HttpRequestBody body = request.body();
    if (body == null) {
      return translated.method(request.method().name(), BodyPublishers.noBody()).build();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.writeTo(bytes);
    translated.setHeader("Content-Type", body.contentType() == null ? "application/json" : body.contentType());
    return translated.method(request.method().name(), BodyPublishers.ofByteArray(bytes.toByteArray())).build();
  }

  /** Azure takes keys under a name of its own. */
  private void authorize(java.net.http.HttpRequest.Builder request, String key) {
    if (settings.baseUrl().getHost().endsWith(".azure.com")) {
      request.header("api-key", key);
    } else {
      request.header("Authorization", "Bearer " + key);
    }
  }

  /** An answer took too long. */
  static final class Late extends IOException {

    private static final long serialVersionUID = 1L;
  }

  private record Answer(java.net.http.HttpResponse<byte[]> given) implements HttpResponse {

    @Override
    public int statusCode() {
      return given.statusCode();
    }

    @Override
    public Headers headers() {
      Headers.Builder headers = Headers.builder();
      given.headers().map().forEach(headers::put);
      return headers.build();
    }

    @Override
    public InputStream body() {
      return new ByteArrayInputStream(given.body());
    }

    @Override
    public void close() {
      // it was read to its end
    }
  }
}
