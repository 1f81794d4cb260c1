package org.interviewkit.anthropic;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.interviewkit.InterviewSystem;
import org.interviewkit.SystemBuilder;
import org.interviewkit.contract.AnalystContract;
import org.interviewkit.contract.AnswererContract;
import org.interviewkit.contract.AssistantScenarios;
import org.interviewkit.contract.EvaluatorContract;
import org.interviewkit.contract.ForeignServer;
import org.interviewkit.contract.Mind;
import org.interviewkit.contract.PlannerContract;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.local.planning.LocalPlanner;
import org.interviewkit.port.Analyst;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Evaluator;
import org.interviewkit.port.Planner;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.interviewkit.reasoning.ReasonedAnalyst;
import org.interviewkit.reasoning.ReasonedAnswerer;
import org.interviewkit.reasoning.ReasonedEvaluator;
import org.interviewkit.reasoning.ReasonedPlanner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Claude and whole pieces of work over it, against a server of the Messages interface that others wrote. Needs Node and npm. */
class ForeignModelsIT implements ReasonerContract {

  private static Mind mind;
  private static ForeignServer server;

  @BeforeAll
  static void start() {
    mind = new Mind(AnthropicService.asJson());
    server = ForeignServer.start("models.mjs", Map.of("MIND", mind.at().toString(), "KEYS", ReasonerContract.KEY));
  }

  @AfterAll
  static void stop() {
    server.close();
    mind.close();
  }

  private static ClaudeReasoner remote(URI base, String model, String key) {
    return new ClaudeReasoner(new Settings(base, key, new Settings.Models(model, model), Duration.ofSeconds(model.equals("slow") ? 1 : 20)));
  }

  private static Reasoner over(String model) {
    return mind.knowing(remote(server.at(""), model, KEY));
  }

  @Override
  public Reasoner reasoner() {
    return over("claude-sonnet-5-5");
  }

  @Override
  public Reasoner reasonerIn(Trouble trouble) {
    return switch (trouble) {
      case UNREACHABLE -> remote(URI.create("http://127.0.0.1:1"), "claude-sonnet-5-5", KEY);
      case WRONG_KEY -> remote(server.at(""), "claude-sonnet-5-5", KEY + "x");
      case UNKNOWN_MODEL -> over("missing");
      case DECLINED -> over("refused");
      case HUNG_UP, SLOW, BUSY, BROKEN, CUT_OFF, NONSENSE -> over(trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    };
  }

  @Test
  void givesAGatewayThatKnowsNoFormatsAToolToUse() {
    assertEquals("{\"echo\":\"Grüße\"}", over("claude-by-tool").answer(ReasonerContract.echo("Grüße")).text());
  }

  @Test
  void looksAtTheStartWhetherTheServerTakesTheKey() {
    assertDoesNotThrow(() -> remote(server.at(""), "unlisted", KEY).check());
    PortException key = assertThrows(PortException.class, () -> remote(server.at(""), "unlisted", "sk-other").check());
    assertEquals("the service of unlisted refuses the key: 401 authentication_error", key.getMessage());
  }

  @Nested
  class Planning implements PlannerContract {

    @Override
    public Planner planner() {
      return new ReasonedPlanner(reasoner(), new LocalPlanner(), sentence -> false);
    }
  }

  @Nested
  class Watching implements AnalystContract {

    @Override
    public Analyst analyst() {
      return new ReasonedAnalyst(reasoner());
    }
  }

  @Nested
  class Evaluating implements EvaluatorContract {

    @Override
    public Evaluator evaluator() {
      return new ReasonedEvaluator(reasoner());
    }
  }

  @Nested
  class EvaluatingByATool implements EvaluatorContract {

    @Override
    public Evaluator evaluator() {
      return new ReasonedEvaluator(over("claude-by-tool"));
    }
  }

  @Nested
  class Answering implements AnswererContract {

    @Override
    public Answerer answerer() {
      return new ReasonedAnswerer(reasoner());
    }
  }

  @Nested
  class Assisting implements AssistantScenarios {

    @Override
    public SystemBuilder builder() {
      return InterviewSystem.builder().reasoner(reasoner());
    }
  }
}
