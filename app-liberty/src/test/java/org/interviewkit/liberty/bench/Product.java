package org.interviewkit.liberty.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.interviewkit.liberty.bench.voice.Compilers;
import org.interviewkit.liberty.bench.voice.Relay;
import org.interviewkit.liberty.bench.voice.Service;
import org.interviewkit.liberty.process.Hiring;
import org.interviewkit.liberty.process.Invited;
import org.interviewkit.liberty.process.RestClient;
import org.interviewkit.liberty.process.RunningServer;

/** The assembled server with its embedded database. */
final class Product implements Relay {

  static final String LABEL = "InterviewKit";

  private final RunningServer server;
  private final Hiring hiring;
  private final String options;

  Product(Path data, Service service) {
    this(data, service, "");
  }

  /** With further options of Java. */
  Product(Path data, Service service, String options) {
    this.options = options;
    Map<String, String> environment = Map.of("INTERVIEW_CONVERSATION", "openai", "OPENAI_API_KEY", "sk-bench", "OPENAI_BASE_URL", "http://" + service.authority() + "/v1");
    server = new RunningServer(data, Compilers.with(environment, options)).start();
    hiring = Hiring.baker(server.uri());
  }

  @Override
  public String label() {
    return options.isEmpty() ? LABEL : LABEL + " with " + options;
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.of(server.pid());
  }

  @Override
  public boolean isCompiledLater() {
    return true;
  }

  @Override
  public List<URI> seats(int count) {
    return invite(count).stream().map(this::seat).toList();
  }

  List<Invited> invite(int count) {
    return Stream.iterate(1, number -> number + 1).limit(count).map(number -> hiring.invite("Voice " + number)).toList();
  }

  URI seat(Invited invited) {
    return entrance(invited).get();
  }

  /** Signs a candidate in; whoever asks gets another seat each time. */
  Supplier<URI> entrance(Invited invited) {
    RestClient candidate = RestClient.candidate(server.uri(), invited.secret());
    return () -> {
      JsonNode ticket = candidate.post("/api/v1/interviews/" + invited.interviewId() + "/tickets", Map.of());
      return URI.create("ws://" + server.uri().getAuthority() + ticket.get("websocket_url").asText() + "?ticket=" + ticket.get("ticket").asText());
    };
  }

  void restart() {
    server.stop();
    server.start();
  }

  @Override
  public void close() {
    server.close();
  }
}
