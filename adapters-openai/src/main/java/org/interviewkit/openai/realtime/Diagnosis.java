package org.interviewkit.openai.realtime;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Finds out why no connection is to be had: a WebSocket client says only that there is none, so the service is asked for the model. Repeats nothing of what it says. */
final class Diagnosis {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final VoiceSettings settings;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  Diagnosis(VoiceSettings settings) {
    this.settings = settings;
  }

  Line.Down make() {
    String model = settings.models().speech();
    HttpRequest.Builder request = HttpRequest.newBuilder(Outlook.modelAt(settings.baseUrl(), model)).timeout(PATIENCE);
    settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    try {
      return of(http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (IOException | IllegalArgumentException e) {
      return new Line.Down("the service cannot be reached", false, false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Line.Down("interrupted", false, false);
    }
  }

  /** What a status means. */
  Line.Down of(int status) {
    return switch (status) {
      case 401, 403 -> new Line.Down("the service refuses the key: " + status, false, true);
      case 404 -> new Line.Down("the service has no model " + settings.models().speech() + ", or its base URL is wrong: 404", false, true);
      case 429 -> new Line.Down("the service has no room now: 429", true, false);
      default -> new Line.Down("the service makes no connection: " + status, status >= 500, false);
    };
  }
}
