package org.interviewkit.anthropic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.interviewkit.port.PortException;

/** Sends requests with the key, and waits for the last byte of an answer no longer than it may. */
final class Wire implements AutoCloseable {

  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final String VERSION = "2026-10-21";

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
  private final Settings settings;

  Wire(Settings settings) {
    this.settings = settings;
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(settings.baseUrl().toString().replaceFirst("/+$", "") + path))
        .header("x-api-key", settings.key())
        .header("anthropic-version", VERSION)
        .header("content-type", "application/json");
  }

  /** What comes back, whatever its status. */
  HttpResponse<String> send(HttpRequest request) {
    CompletableFuture<HttpResponse<String>> under = client.sendAsync(request, BodyHandlers.ofString());
    try {
      return under.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      under.cancel(true);
      throw new PortException(PortException.Kind.UNAVAILABLE, "Claude did not answer in time");
    } catch (InterruptedException e) {
      under.cancel(true);
      Thread.currentThread().interrupt();
      throw new PortException(PortException.Kind.UNAVAILABLE, "nobody waits for Claude's answer any more");
    } catch (ExecutionException e) {
      String why = e.getCause() instanceof IOException ? "" : ": " + e.getCause().getClass().getSimpleName();
      throw new PortException(PortException.Kind.UNAVAILABLE, "the service of Claude cannot be reached" + why);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
