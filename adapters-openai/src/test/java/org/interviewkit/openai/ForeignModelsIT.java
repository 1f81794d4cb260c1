package org.interviewkit.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.interviewkit.InterviewSystem;
import org.interviewkit.SystemBuilder;
import org.interviewkit.contract.AnalystContract;
import org.interviewkit.contract.AnswererContract;
import org.interviewkit.contract.AssistantScenarios;
import org.interviewkit.contract.ClassifierContract;
import org.interviewkit.contract.EmbedderContract;
import org.interviewkit.contract.EvaluatorContract;
import org.interviewkit.contract.ForeignServer;
import org.interviewkit.contract.Mind;
import org.interviewkit.contract.PlannerContract;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.contract.TranscriberContract;
import org.interviewkit.local.assisting.LocalClassifier;
import org.interviewkit.local.planning.LocalPlanner;
import org.interviewkit.openai.embedding.OpenAiEmbedder;
import org.interviewkit.openai.transcription.OpenAiTranscriber;
import org.interviewkit.port.Analyst;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Classifier;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.Evaluator;
import org.interviewkit.port.Planner;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Transcriber;
import org.interviewkit.reasoning.ReasonedAnalyst;
import org.interviewkit.reasoning.ReasonedAnswerer;
import org.interviewkit.reasoning.ReasonedClassifier;
import org.interviewkit.reasoning.ReasonedEvaluator;
import org.interviewkit.reasoning.ReasonedPlanner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reasoner and whole pieces of work over it, against a server of OpenAI's interface that others wrote. Needs Node and npm. */
class ForeignModelsIT {

  private static final Map<String, Reasoner> REASONERS = new ConcurrentHashMap<>();

  private static Mind mind;
  private static ForeignServer server;

  @BeforeAll
  static void start() {
    mind = new Mind(OpenAiService.asJson());
    server = ForeignServer.start("models.mjs", Map.of("MIND", mind.at().toString(), "KEYS", ReasonerContract.KEY, "WORDS", TranscriberContract.WORDS));
  }

  @AfterAll
  static void stop() {
    server.close();
    mind.close();
  }

  private static OpenAiReasoner remote(URI base, Dialect dialect, String model, String key) {
    Duration patience = Duration.ofSeconds(model.equals("slow") ? 1 : 20);
    return new OpenAiReasoner(new Settings(base, Optional.of(key), new Settings.Models(model, model), dialect, patience, Optional.empty()));
  }

  private static Reasoner over(Dialect dialect, String model) {
    return REASONERS.computeIfAbsent(dialect + " " + model, which -> mind.knowing(remote(server.at("/v1"), dialect, model, ReasonerContract.KEY)));
  }

  private static Reasoner over(Dialect dialect) {
    return over(dialect, "gpt-6-luna");
  }

  /** What the server wrote down about requests for a model: their paths. */
  private static List<String> journal(String model) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.at("/__aimock/journal")).header("Authorization", "Bearer " + ReasonerContract.KEY).build();
    String journal = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    assertFalse(journal.isBlank());
    return StreamSupport.stream(OpenAiService.tree(journal).spliterator(), false)
        .filter(entry -> entry.at("/body/model").asText().equals(model))
        .map(entry -> entry.get("method").asText() + " " + entry.get("path").asText() + " " + entry.at("/response/status").asInt())
        .toList();
  }

  /** A reasoner over one way to ask. */
  abstract static class Asking implements ReasonerContract {

    private final Dialect dialect;

    Asking(Dialect dialect) {
      this.dialect = dialect;
    }

    @Override
    public Reasoner reasoner() {
      return over(dialect);
    }

    @Override
    public Reasoner reasonerIn(Trouble trouble) {
      return switch (trouble) {
        case UNREACHABLE -> remote(URI.create("http://127.0.0.1:1/v1"), dialect, "gpt-6-luna", KEY);
        case WRONG_KEY -> remote(server.at("/v1"), dialect, "gpt-6-luna", KEY + "x");
        case UNKNOWN_MODEL -> over(dialect, "missing");
        case HUNG_UP, SLOW, BUSY, BROKEN, DECLINED, CUT_OFF, NONSENSE -> over(dialect, trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      };
    }
  }

  @Nested
  class Responding extends Asking {

    Responding() {
      super(Dialect.RESPONSES);
    }
  }

  @Nested
  class ChattingWithASchema extends Asking {

    ChattingWithASchema() {
      super(Dialect.CHAT_SCHEMA);
    }
  }

  @Nested
  class ChattingOnAPromiseOfJson extends Asking {

    ChattingOnAPromiseOfJson() {
      super(Dialect.CHAT_OBJECT);
    }
  }

  @Nested
  class ChattingWithoutAnyPromise extends Asking {

    ChattingWithoutAnyPromise() {
      super(Dialect.CHAT_PROMPT);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CHAT_SCHEMA", "CHAT_OBJECT", "CHAT_PROMPT"})
  void climbsDownToWhatTheServerUnderstandsAndStaysThere(Dialect rung) throws Exception {
    String model = rung.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Reasoner reasoner = over(Dialect.AUTO, model);
    assertEquals("{\"echo\":\"Grüße\"}", reasoner.answer(ReasonerContract.echo("Grüße")).text());
    List<String> first = journal(model);
    assertEquals(rung.ordinal(), first.size(), first.toString());
    assertTrue(first.get(0).startsWith("POST /v1/responses 4") && first.get(first.size() - 1).equals("POST /v1/chat/completions 200"), first.toString());
    reasoner.answer(ReasonerContract.echo("x"));
    assertEquals(first.size() + 1, journal(model).size());
  }

  @Test
  void asksOnceAndLeavesItToTheCallerToAskAgain() throws Exception {
    int before = journal("busy").size();
    PortException busy = assertThrows(PortException.class, () -> over(Dialect.RESPONSES, "busy").answer(ReasonerContract.echo("x")));
    assertEquals("the service of busy has no room now: 429 chaos_ratelimit", busy.getMessage());
    assertEquals(before + 1, journal("busy").size());
  }

  @Test
  void looksAtTheStartWhetherTheServerTakesTheKeyAndHasTheModel() {
    LocalDate today = LocalDate.of(2026, 11, 21);
    assertEquals(List.of(), remote(server.at("/v1"), Dialect.AUTO, "busy", ReasonerContract.KEY).check(today), "the server lists it");
    PortException key = assertThrows(PortException.class, () -> remote(server.at("/v1"), Dialect.AUTO, "busy", "sk-other").check(today));
    assertEquals("the service of busy refuses the key: 401 invalid_api_key", key.getMessage());
  }

  @Nested
  class Planning implements PlannerContract {

    @Override
    public Planner planner() {
      return new ReasonedPlanner(over(Dialect.RESPONSES), new LocalPlanner(), sentence -> false);
    }
  }

  @Nested
  class Watching implements AnalystContract {

    @Override
    public Analyst analyst() {
      return new ReasonedAnalyst(over(Dialect.CHAT_SCHEMA));
    }
  }

  @Nested
  class Evaluating implements EvaluatorContract {

    @Override
    public Evaluator evaluator() {
      return new ReasonedEvaluator(over(Dialect.RESPONSES));
    }
  }

  @Nested
  class EvaluatingWithoutAnyPromise implements EvaluatorContract {

    @Override
    public Evaluator evaluator() {
      return new ReasonedEvaluator(over(Dialect.CHAT_PROMPT));
    }
  }

  @Nested
  class Classifying implements ClassifierContract {

    @Override
    public Classifier classifier() {
      return new ReasonedClassifier(over(Dialect.CHAT_OBJECT), new LocalClassifier());
    }
  }

  @Nested
  class Answering implements AnswererContract {

    @Override
    public Answerer answerer() {
      return new ReasonedAnswerer(over(Dialect.RESPONSES));
    }
  }

  @Nested
  class Embedding implements EmbedderContract {

    private Embedder over(String model) {
      return new OpenAiEmbedder(new org.interviewkit.openai.embedding.Settings(server.at("/v1"), Optional.of(ReasonerContract.KEY), model, Duration.ofSeconds(20)));
    }

    @Override
    public Embedder embedder() {
      return over("text-embedding-3-small");
    }

    @Override
    public Embedder brokenEmbedder() {
      return over("broken");
    }
  }

  @Nested
  class Transcribing implements TranscriberContract {

    private Transcriber over(String model) {
      return new OpenAiTranscriber(new org.interviewkit.openai.transcription.Settings(server.at("/v1"), Optional.of(ReasonerContract.KEY), model, Duration.ofSeconds(20)));
    }

    @Override
    public Transcriber transcriber() {
      return over("gpt-transcribe");
    }

    @Override
    public Transcriber brokenTranscriber() {
      return over("broken");
    }
  }

  @Nested
  class Assisting implements AssistantScenarios {

    @Override
    public SystemBuilder builder() {
      return InterviewSystem.builder().reasoner(over(Dialect.CHAT_SCHEMA));
    }
  }
}
