package org.interviewkit.openai.realtime;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.openai.Lifetime;

/** Asks the service when it switches models off. A service that cannot tell, or does not answer, is no reason for a warning. */
final class Outlook {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final VoiceSettings settings;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  Outlook(VoiceSettings settings) {
    this.settings = settings;
  }

  List<String> warnings(LocalDate today) {
    return Stream.of(settings.models().speech(), settings.models().transcription())
        .distinct()
        .flatMap(model -> shutdown(model).flatMap(day -> Lifetime.warning(model, day, today)).stream())
        .toList();
  }

  private Optional<LocalDate> shutdown(String model) {
    HttpRequest.Builder request = HttpRequest.newBuilder(modelAt(settings.baseUrl(), model)).timeout(PATIENCE);
    settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    try {
      HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return Optional.of(response.body()).filter(body -> response.statusCode() == 200).flatMap(Members::of).flatMap(told -> told.text("shutdown_date")).map(LocalDate::parse);
    } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Where the service tells of a model. */
  static URI modelAt(URI base, String model) {
    return URI.create(base + "/models/" + model.replace("/", "%2F").replace(" ", "%20"));
  }
}
