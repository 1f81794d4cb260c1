package org.interviewkit.anthropic;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Asked;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaudeReasonerTest implements ReasonerContract {

  private static final Set<String> MODELS = Set.of("claude-sonnet-5-5", "claude-opus-5-5");

  private Optional<StandInService> service = Optional.empty();

  @AfterEach
  void close() {
    service.ifPresent(StandInService::close);
  }

  private ClaudeReasoner against(Function<Asked, Told> script, String key) {
    StandInService started = StandInService.answering(script);
    service.ifPresent(StandInService::close);
    service = Optional.of(started);
    return new ClaudeReasoner(new Settings(started.at(""), key, new Settings.Models("claude-sonnet-5-5", "claude-opus-5-5"), Duration.ofSeconds(2)));
  }

  private List<String> paths() {
    return service.orElseThrow().asked().stream().map(Asked::path).toList();
  }

  @Override
  public Reasoner reasoner() {
    return against(new AnthropicService(true, MODELS)::answer, KEY);
  }

  @Override
  public Reasoner reasonerIn(Trouble trouble) {
    ClaudeReasoner reasoner = against(asked -> AnthropicService.answer(asked, trouble), trouble == Trouble.WRONG_KEY ? KEY + "x" : KEY);
    if (trouble == Trouble.UNREACHABLE) {
      service.ifPresent(StandInService::close);
    }
    return reasoner;
  }

  @Test
  void givesAnOlderGatewayAToolInsteadAndStaysWithIt() {
    ClaudeReasoner reasoner = against(new AnthropicService(false, MODELS)::answer, KEY);
    assertEquals("{\"echo\":\"Grüße\"}", reasoner.answer(ReasonerContract.echo("Grüße")).text());
    assertEquals(2, paths().size());
    reasoner.answer(ReasonerContract.echo("x"));
    assertEquals(3, paths().size());
  }

  @Test
  void keepsDataApartFromInstructions() {
    reasoner().answer(ReasonerContract.echo(WORDS));
    Map<?, ?> sent = AnthropicService.read(service.orElseThrow().asked().get(0).body());
    assertEquals(ReasonerContract.echo(WORDS).instructions(), sent.get("system"));
    assertEquals(List.of(Map.of("role", "user", "content", ReasonerContract.echo(WORDS).data())), sent.get("messages"));
  }

  @Test
  void findsBothModelsAtTheStart() {
    assertDoesNotThrow(() -> against(new AnthropicService(true, MODELS)::answer, KEY).check());
    assertEquals(List.of("/v1/models/claude-sonnet-5-5", "/v1/models/claude-opus-5-5"), paths());
  }

  @Test
  void triesAModelThatAGatewayCannotTellOf() {
    assertDoesNotThrow(() -> against(new AnthropicService(true, Set.of())::answer, KEY).check());
  }

  @Test
  void saysAtTheStartThatTheKeyOrAModelIsWrong() {
    PortException key = assertThrows(PortException.class, () -> against(new AnthropicService(true, MODELS)::answer, KEY + "x").check());
    assertEquals("the service of claude-sonnet-5-5 refuses the key: 401 authentication_error", key.getMessage());
    PortException model = assertThrows(PortException.class, () -> against(asked -> AnthropicService.answer(asked, Trouble.UNKNOWN_MODEL), KEY).check());
    assertEquals("the service has no model claude-sonnet-5-5, or its base URL is wrong: 404 not_found_error", model.getMessage());
  }

  @Test
  void printsNoKey() {
    assertFalse(new Settings(Settings.ANTHROPIC, KEY, new Settings.Models("a", "b"), Duration.ofSeconds(2)).toString().contains(KEY));
  }
}
