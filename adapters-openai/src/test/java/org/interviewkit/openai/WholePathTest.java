package org.interviewkit.openai;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.InterviewSystem;
import org.interviewkit.SystemBuilder;
import org.interviewkit.contract.AnalystContract;
import org.interviewkit.contract.AnswererContract;
import org.interviewkit.contract.AssistantScenarios;
import org.interviewkit.contract.ClassifierContract;
import org.interviewkit.contract.EvaluatorContract;
import org.interviewkit.contract.PlannerContract;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.contract.StandInService;
import org.interviewkit.local.assisting.LocalClassifier;
import org.interviewkit.local.planning.LocalPlanner;
import org.interviewkit.port.Analyst;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Classifier;
import org.interviewkit.port.Evaluator;
import org.interviewkit.port.Planner;
import org.interviewkit.port.Reasoner;
import org.interviewkit.reasoning.ReasonedAnalyst;
import org.interviewkit.reasoning.ReasonedAnswerer;
import org.interviewkit.reasoning.ReasonedClassifier;
import org.interviewkit.reasoning.ReasonedEvaluator;
import org.interviewkit.reasoning.ReasonedPlanner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The ports that ask a model pass their contracts over each interface of a service. */
class WholePathTest {

  private static StandInService service;

  @BeforeAll
  static void start() {
    service = StandInService.answering(new OpenAiService(Set.of(Dialect.values()), List.of())::answer);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Reasoner over(Dialect dialect) {
    URI base = service.at("/v1");
    return new OpenAiReasoner(new Settings(base, Optional.of(ReasonerContract.KEY), new Settings.Models("a", "b"), dialect, Duration.ofSeconds(20), Optional.empty()));
  }

  @Nested
  class PlanningOverResponses implements PlannerContract {

    @Override
    public Planner planner() {
      return new ReasonedPlanner(over(Dialect.RESPONSES), new LocalPlanner(), sentence -> false);
    }
  }

  @Nested
  class WatchingOverResponses implements AnalystContract {

    @Override
    public Analyst analyst() {
      return new ReasonedAnalyst(over(Dialect.RESPONSES));
    }
  }

  @Nested
  class EvaluatingOverResponses implements EvaluatorContract {

    @Override
    public Evaluator evaluator() {
      return new ReasonedEvaluator(over(Dialect.RESPONSES));
    }
  }

  @Nested
  class EvaluatingOverChat implements EvaluatorContract {

    @Override
    public Evaluator evaluator() {
      return new ReasonedEvaluator(over(Dialect.CHAT_SCHEMA));
    }
  }

  @Nested
  class EvaluatingOverAPromiseOfJson implements EvaluatorContract {

    @Override
    public Evaluator evaluator() {
      return new ReasonedEvaluator(over(Dialect.CHAT_OBJECT));
    }
  }

  @Nested
  class EvaluatingOverNoPromiseAtAll implements EvaluatorContract {

    @Override
    public Evaluator evaluator() {
      return new ReasonedEvaluator(over(Dialect.CHAT_PROMPT));
    }
  }

  @Nested
  class ClassifyingOverResponses implements ClassifierContract {

    @Override
    public Classifier classifier() {
      return new ReasonedClassifier(over(Dialect.RESPONSES), new LocalClassifier());
    }
  }

  @Nested
  class AnsweringOverResponses implements AnswererContract {

    @Override
    public Answerer answerer() {
      return new ReasonedAnswerer(over(Dialect.RESPONSES));
    }
  }

  @Nested
  class AssistingOverResponses implements AssistantScenarios {

    @Override
    public SystemBuilder builder() {
      return InterviewSystem.builder().reasoner(over(Dialect.RESPONSES));
    }
  }

  @Nested
  class AssistingOverNoPromiseAtAll implements AssistantScenarios {

    @Override
    public SystemBuilder builder() {
      return InterviewSystem.builder().reasoner(over(Dialect.CHAT_PROMPT));
    }
  }
}
