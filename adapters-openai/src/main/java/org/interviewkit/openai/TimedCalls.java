package org.interviewkit.openai;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/**
 * Calls of a service that take no longer than they may, from the first packet to the last: the client's own limit ends with the head of an answer. Internal; public only because
 * its users are in packages of their own. Safe for use by many threads.
 */
public final class TimedCalls implements AutoCloseable {

  private static final Duration CONNECTING = Duration.ofSeconds(5);

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING).build();
  private final String service;
  private final Duration timeout;

  /**
   * Calls of one service.
   *
   * @param service what it is called in failures
   * @param timeout how long a call may take
   */
  public TimedCalls(String service, Duration timeout) {
    this.service = service;
    this.timeout = timeout;
  }

  /**
   * Sends a request and waits for the whole answer, whatever its status.
   *
   * @throws PortException {@code UNAVAILABLE} if there is none in time, or the thread is interrupted; the message holds nothing of the request
   */
  public HttpResponse<String> send(HttpRequest request) {
    CompletableFuture<HttpResponse<String>> under = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    try {
      return under.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      under.cancel(true);
      throw new PortException(Kind.UNAVAILABLE, service + " did not answer in time");
    } catch (InterruptedException e) {
      under.cancel(true);
      Thread.currentThread().interrupt();
      throw new PortException(Kind.UNAVAILABLE, "nobody waits for " + service + " any more");
    } catch (ExecutionException e) {
      throw new PortException(Kind.UNAVAILABLE, service + " cannot be reached");
    }
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
