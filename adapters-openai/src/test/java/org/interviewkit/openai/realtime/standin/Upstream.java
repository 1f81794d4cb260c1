package org.interviewkit.openai.realtime.standin;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.net.ServerSocketFactory;

/**
 * Plays the Realtime service, on the loopback and in the test's own process. Every message it gets must fit the closed schema, and every message it sends fits the open one, or the
 * test fails; what is scripted as broken is sent as it is. It hears a pause by the sound's loudness; what was said is what the test says it was.
 */
public final class Upstream implements AutoCloseable {

  /** The key it takes. */
  public static final String KEY = "sk-only-for-tests-7d1f";

  /**
   * What it says next.
   *
   * @param words as they are spoken
   * @param finishes whether it calls the function that ends the interview
   */
  public record Reply(String words, boolean finishes) {}

  /** What it makes of a conversation. */
  @FunctionalInterface
  public interface Model {

    /** The next turn, from what was said so far: {@code role: words}, one after the other. */
    Reply reply(List<String> soFar);
  }

  private final WebSocketServer server;
  private final String scheme;
  private final Model model;
  private final List<UpstreamSession> sessions = new CopyOnWriteArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final Queue<String> transcripts = new ConcurrentLinkedQueue<>();
  private final Map<String, UpstreamSession> calls = new ConcurrentHashMap<>();
  private volatile UnaryOperator<String> answerer = offer -> "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
  private volatile Consumer<Boolean> loudspeaker = loud -> {};
  private volatile Consumer<String> device = message -> {};
  private volatile JsonNode dictation = JsonNodeFactory.instance.objectNode();
  private volatile Function<SpokenForm, String> ears = form -> "";
  private volatile int callStatus = 201;
  private volatile int status = 101;
  private volatile boolean slow;
  private volatile boolean deaf;
  private volatile String failure = "";
  private volatile Duration transcription = Duration.ZERO;
  private volatile UnaryOperator<List<String>> mixing = UnaryOperator.identity();

  /** A service whose model says something. */
  public Upstream(Model model) {
    this(model, "http", ServerSocketFactory.getDefault());
  }

  /** A service that speaks with those alone who believe its certificate. */
  public Upstream(Model model, Certificate certificate) {
    this(model, "https", certificate.sockets());
  }

  private Upstream(Model model, String scheme, ServerSocketFactory sockets) {
    this.model = model;
    this.scheme = scheme;
    this.server = new WebSocketServer(new Door(), sockets);
  }

  /** A service whose model asks one question after the other, and takes its leave when it is told to. */
  public static Upstream asking(String... questions) {
    return new Upstream(new Asking(List.of(questions)));
  }

  /** What it makes of speech that is sent as a file; nothing at first. */
  public Upstream hearsAgain(Function<SpokenForm, String> understanding) {
    ears = understanding;
    return this;
  }

  /** Where it is, up to and with its version. */
  public URI at() {
    return URI.create(scheme + "://127.0.0.1:" + server.port() + "/v1");
  }

  /** The next things it understands, in the order in which they are spoken. */
  public Upstream understands(String... words) {
    transcripts.addAll(List.of(words));
    return this;
  }

  /** How long it takes to write down what was spoken. */
  public Upstream transcribingIn(Duration delay) {
    transcription = delay;
    return this;
  }

  /** From now on it speaks as slowly as people do. */
  public Upstream speakingSlowly() {
    slow = true;
    return this;
  }

  /** From now on it says everything at once. */
  public Upstream speakingQuickly() {
    slow = false;
    return this;
  }

  /** From now on it answers nothing, and keeps every connection open; or not any more. */
  public void deaf(boolean now) {
    deaf = now;
  }

  /** From now on it refuses every connection with a status; 101 for none. */
  public void refusing(int with) {
    status = with;
  }

  /** From now on it makes no call, for a status; 201 for calls again. */
  public void refusingCalls(int with) {
    callStatus = with;
  }

  /** How a device's offer of a call is answered: session descriptions, the one for the other. */
  public Upstream answering(UnaryOperator<String> how) {
    answerer = how;
    return this;
  }

  /** Who is told when a call begins to play what is said, and when it stops. */
  public Upstream playing(Consumer<Boolean> device) {
    loudspeaker = device;
    return this;
  }

  /** Who is told what a call's own channel carries to the device. */
  public Upstream telling(Consumer<String> channel) {
    device = channel;
    return this;
  }

  /** The call that was made last. */
  public UpstreamSession lastCall() {
    return sessions.stream().filter(session -> session.call().isPresent()).reduce((first, second) -> second).orElseThrow();
  }

  /** How many calls were made. */
  public int madeCalls() {
    return calls.size();
  }

  /** The next answer fails with a code. */
  public void failing(String code) {
    failure = code;
  }

  /** From now on everything it sends goes through this: to be repeated, swapped or cut off. */
  public void mixing(UnaryOperator<List<String>> how) {
    mixing = how;
  }

  /** The connections so far, the last one last. */
  public List<UpstreamSession> sessions() {
    return sessions;
  }

  /** The last connection. */
  public UpstreamSession last() {
    return sessions.get(sessions.size() - 1);
  }

  /** What was wrong so far. */
  public List<String> faults() {
    return faults;
  }

  /** Stops, and fails if a message was not as it has to be. */
  @Override
  public void close() {
    server.close();
    if (!faults.isEmpty()) {
      fail("messages that do not fit: " + faults);
    }
  }

  Reply reply(List<String> soFar) {
    return model.reply(soFar);
  }

  String nextTranscript(String otherwise) {
    String next = transcripts.poll();
    return next == null ? otherwise : next;
  }

  String takeFailure() {
    String code = failure;
    failure = "";
    return code;
  }

  Duration transcription() {
    return transcription;
  }

  void plays(boolean loud) {
    loudspeaker.accept(loud);
  }

  void tellsDevice(String message) {
    device.accept(message);
  }

  boolean isSlow() {
    return slow;
  }

  boolean isDeaf() {
    return deaf;
  }

  void fault(String fault) {
    faults.add(fault);
  }

  List<String> mixed(String message) {
    return mixing.apply(List.of(message));
  }

  private final class Door implements WebSocketServer.Host {

    @Override
    public int admit(String path, Map<String, String> headers) {
      if (status != 101) {
        return status;
      }
      if (!("Bearer " + KEY).equals(headers.get("authorization"))) {
        return 401;
      }
      if (path.startsWith("/v1/models/")) {
        return path.endsWith("/unknown") ? 404 : 200;
      }
      if (headers.containsKey("openai-beta")) {
        fault("the beta is over, but its header came");
      }
      if (path.matches("/v1/realtime\\?call_id=[^&]+")) {
        return callOf(path).filter(session -> !session.isClosed()).isPresent() ? 101 : 404;
      }
      return path.matches("/v1/realtime\\?model=[^&]+") ? path.endsWith("=unknown") ? 404 : 101 : 404;
    }

    @Override
    public WebSocketServer.Visitor opened(WebSocketServer.Connection connection, String path, Map<String, String> headers) {
      UpstreamSession session = callOf(path).orElseGet(() -> added(Optional.empty(), JsonNodeFactory.instance.objectNode()));
      WebSocketServer.Visitor visitor = session.attach(connection);
      session.begin();
      return visitor;
    }

    @Override
    public WebSocketServer.Reply answer(String path, Map<String, String> headers, byte[] sent) {
      if (path.equals("/v1/realtime/calls") && "application/sdp".equals(headers.get("content-type"))) {
        return described(headers, new String(sent, StandardCharsets.UTF_8));
      }
      if (!("Bearer " + KEY).equals(headers.get("authorization"))) {
        return reply(401);
      }
      if (path.equals("/v1/audio/transcriptions")) {
        SpokenForm form = SpokenForm.read(headers.get("content-type"), sent, Upstream.this::fault);
        String text = ears.apply(form);
        ObjectNode answer = form.apart() ? DiarizedText.of(text) : JsonNodeFactory.instance.objectNode().put("text", text);
        answer.putObject("usage").put("type", "tokens").put("input_tokens", 1_000).put("output_tokens", 10).put("total_tokens", 1_010);
        return new WebSocketServer.Reply(200, Map.of("Content-Type", "application/json"), answer.toString());
      }
      String body = new String(sent, StandardCharsets.UTF_8);
      if (path.equals("/v1/realtime/client_secrets")) {
        Protocol.fault("closed", "RealtimeCreateClientSecretRequest", Protocol.read(body)).ifPresent(Upstream.this::fault);
        dictation = Protocol.read(body).path("session");
        return new WebSocketServer.Reply(200, Map.of("Content-Type", "application/json"), "{\"value\":\"ek_only_for_tests\",\"expires_at\":1795000000,\"session\":{}}");
      }
      if (path.equals("/v1/realtime/calls")) {
        return callStatus == 201 ? call(headers, body) : reply(callStatus);
      }
      Optional<UpstreamSession> ended = Optional.of(path).filter(each -> each.endsWith("/hangup")).map(each -> calls.get(each.split("/")[4]));
      ended.ifPresent(UpstreamSession::over);
      return reply(ended.isPresent() ? 200 : 404);
    }

    /** A call whose session the secret stands for: it writes down, and says so to the device alone. */
    private WebSocketServer.Reply described(Map<String, String> headers, String offer) {
      if (!"Bearer ek_only_for_tests".equals(headers.get("authorization"))) {
        return reply(401);
      }
      if (!offer.startsWith("v=0")) {
        fault("a call needs an offer: " + offer);
      }
      return called(dictation, offer);
    }

    private WebSocketServer.Reply call(Map<String, String> headers, String body) {
      Map<String, String> parts = Multipart.parts(headers.get("content-type"), body, Upstream.this::fault);
      JsonNode session = Protocol.read(parts.getOrDefault("session application/json", "{}"));
      Protocol.fault("closed", "RealtimeSessionCreateRequestGA", session).ifPresent(fault -> fault("a call's session: " + fault));
      String offer = parts.getOrDefault("sdp application/sdp", "");
      if (parts.size() != 2 || !offer.startsWith("v=0") || session.path("model").asText().isEmpty()) {
        fault("a call needs a model, an offer and nothing else: " + parts.keySet());
      }
      return called(session, offer);
    }

    private WebSocketServer.Reply called(JsonNode session, String offer) {
      String id = "rtc_" + (calls.size() + 1);
      calls.put(id, added(Optional.of(id), session));
      return new WebSocketServer.Reply(201, Map.of("Location", "/v1/realtime/calls/" + id, "Content-Type", "application/sdp"), answerer.apply(offer));
    }

    private UpstreamSession added(Optional<String> call, JsonNode configuration) {
      UpstreamSession session = new UpstreamSession(Upstream.this, sessions.size() + 1, call, configuration);
      sessions.add(session);
      return session;
    }

    private Optional<UpstreamSession> callOf(String path) {
      int at = path.indexOf("?call_id=");
      return at < 0 ? Optional.empty() : Optional.ofNullable(calls.get(path.substring(at + 9)));
    }

    private static WebSocketServer.Reply reply(int status) {
      return new WebSocketServer.Reply(status, Map.of("Content-Type", "application/json"), "{}");
    }
  }
}
