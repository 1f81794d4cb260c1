package org.interviewkit.openai.realtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes calls at the service, with the key that never leaves this server, and ends them. Waits for the network: to be used on threads of our own. Safe for use by many of them. */
final class Calls {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_ANSWER = 65_536;
  private static final Pattern PLACE = Pattern.compile("(?:https?://[^?#]*)?/(?:[^?#]*/)?calls/([A-Za-z0-9_-]{1,128})(?:[?#].*)?");

  /** A call: its name at the service, and what the device is answered. */
  record Made(String id, String answer) {}

  /** No call was made. */
  static final class NotMade extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Line.Down why;
    private final boolean offers;

    NotMade(Line.Down why, boolean offers) {
      super(why.reason());
      this.why = why;
      this.offers = offers;
    }

    /** Whether the device's offer is what is wrong, and not the service or what it was told. */
    boolean isTheOffers() {
      return offers;
    }

    Line.Down why() {
      return why;
    }
  }

  private final VoiceSettings settings;
  private final Diagnosis diagnosis;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  Calls(VoiceSettings settings) {
    this.settings = settings;
    this.diagnosis = new Diagnosis(settings);
  }

  /** Makes a call from a device's offer. */
  Made make(String offer, String session) throws NotMade {
    String boundary = "interviewkit-" + UUID.randomUUID();
    String body = part(boundary, "sdp", "application/sdp", offer) + part(boundary, "session", "application/json", session) + "--" + boundary + "--\r\n";
    HttpRequest request =
        request("/realtime/calls").header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(HttpRequest.BodyPublishers.ofString(body)).build();
    try {
      HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = answer.body()) {
        if (answer.statusCode() != 201 && answer.statusCode() != 200) {
          throw new NotMade(diagnosis.of(answer.statusCode()), answer.statusCode() == 400 || answer.statusCode() == 422);
        }
        byte[] description = in.readNBytes(MOST_ANSWER + 1);
        return made(answer.headers().firstValue("Location"), description);
      }
    } catch (IOException e) {
      throw new NotMade(new Line.Down("the service cannot be reached", false, false), false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotMade(new Line.Down("interrupted", false, false), false);
    }
  }

  /** Ends a call; one that is over already changes nothing. */
  void hangUp(String id) {
    try {
      http.send(request("/realtime/calls/" + id + "/hangup").POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.discarding());
    } catch (IOException unreachable) {
      // the service ends a call that nobody takes part in
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.baseUrl() + path)).timeout(PATIENCE);
    settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    return request;
  }

  private static Made made(Optional<String> location, byte[] description) throws NotMade {
    Matcher place = PLACE.matcher(location.orElse(""));
    String answer = new String(description, StandardCharsets.UTF_8);
    if (!place.matches() || !answer.startsWith("v=0") || description.length > MOST_ANSWER) {
      throw new NotMade(new Line.Down("the service answered a call in a way that cannot be used", false, false), false);
    }
    return new Made(place.group(1), answer);
  }

  private static String part(String boundary, String name, String type, String content) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n";
  }
}
