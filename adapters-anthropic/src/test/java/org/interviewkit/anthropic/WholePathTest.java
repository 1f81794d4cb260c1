package org.interviewkit.anthropic;

import java.time.Duration;
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

/** The ports that ask a model pass their contracts over Claude's interface, by structured outputs and by a tool. */
class WholePathTest {

  private static StandInService modern;
  private static StandInService older;

  @BeforeAll
  static void start() {
    modern = StandInService.answering(new AnthropicService(true, Set.of())::answer);
    older = StandInService.answering(new AnthropicService(false, Set.of())::answer);
  }

  @AfterAll
  static void stop() {
    modern.close();
    older.close();
  }

  private static Reasoner over(StandInService service) {
    return new ClaudeReasoner(new Settings(service.at(""), ReasonerContract.KEY, new Settings.Models("a", "b"), Duration.ofSeconds(20)));
  }

  @Nested
  class Planning implements PlannerContract {

    @Override
    public Planner planner() {
      return new ReasonedPlanner(over(modern), new LocalPlanner(), sentence -> false);
    }
  }

  @Nested
  class Watching implements AnalystContract {

    @Override
    public Analyst analyst() {
      return new ReasonedAnalyst(over(modern));
    }
  }

  @Nested
  class Evaluating implements EvaluatorContract {

    @Override
    public Evaluator evaluator() {
      return new ReasonedEvaluator(over(modern));
    }
  }

  @Nested
  class EvaluatingByATool implements EvaluatorContract {

    @Override
    public Evaluator evaluator() {
      return new ReasonedEvaluator(over(older));
    }
  }

  @Nested
  class Classifying implements ClassifierContract {

    @Override
    public Classifier classifier() {
      return new ReasonedClassifier(over(modern), new LocalClassifier());
    }
  }

  @Nested
  class Answering implements AnswererContract {

    @Override
    public Answerer answerer() {
      return new ReasonedAnswerer(over(modern));
    }
  }

  @Nested
  class Assisting implements AssistantScenarios {

    @Override
    public SystemBuilder builder() {
      return InterviewSystem.builder().reasoner(over(modern));
    }
  }

  @Nested
  class AssistingByATool implements AssistantScenarios {

    @Override
    public SystemBuilder builder() {
      return InterviewSystem.builder().reasoner(over(older));
    }
  }
}
