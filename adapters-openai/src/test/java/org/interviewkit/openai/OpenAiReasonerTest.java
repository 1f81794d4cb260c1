package org.interviewkit.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Asked;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OpenAiReasonerTest implements ReasonerContract {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private Optional<StandInService> service = Optional.empty();

  @AfterEach
  void close() {
    service.ifPresent(StandInService::close);
  }

  private OpenAiReasoner against(Function<Asked, Told> script, Dialect dialect, String key) {
    StandInService started = StandInService.answering(script);
    service.ifPresent(StandInService::close);
    service = Optional.of(started);
    return new OpenAiReasoner(settings(started.at("/v1"), dialect, key));
  }

  private static Settings settings(URI base, Dialect dialect, String key) {
    return new Settings(base, Optional.of(key), new Settings.Models("gpt-6-luna", "gpt-6.1-sol"), dialect, Duration.ofSeconds(2), Optional.empty());
  }

  private List<String> paths() {
    return service.orElseThrow().asked().stream().map(Asked::path).toList();
  }

  private OpenAiReasoner understanding(Dialect dialect, Dialect... understood) {
    return against(new OpenAiService(Set.of(understood), List.of())::answer, dialect, KEY);
  }

  @Override
  public Reasoner reasoner() {
    return understanding(Dialect.RESPONSES, Dialect.RESPONSES);
  }

  @Override
  public Reasoner reasonerIn(Trouble trouble) {
    OpenAiReasoner reasoner = against(asked -> OpenAiService.answer(asked, trouble), Dialect.RESPONSES, trouble == Trouble.WRONG_KEY ? KEY + "x" : KEY);
    if (trouble == Trouble.UNREACHABLE) {
      service.ifPresent(StandInService::close);
    }
    return reasoner;
  }

  @ParameterizedTest
  @EnumSource(names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
  void findsTheRungThatAServiceUnderstandsAndStaysOnIt(Dialect rung) {
    OpenAiReasoner reasoner = understanding(Dialect.AUTO, EnumSet.range(rung, Dialect.CHAT_PROMPT).toArray(Dialect[]::new));
    String first = reasoner.answer(ReasonerContract.echo("Grüße")).text();
    assertTrue(first.endsWith("{\"echo\":\"Grüße\"}"), first);
    int asked = paths().size();
    assertEquals(rung.ordinal(), asked);
    reasoner.answer(ReasonerContract.echo("x"));
    assertEquals(asked + 1, paths().size());
  }

  @Test
  void doesNotTryOtherRungsWhenTheModelIsMissing() {
    OpenAiReasoner reasoner = against(asked -> OpenAiService.answer(asked, Trouble.UNKNOWN_MODEL), Dialect.AUTO, KEY);
    assertThrows(PortException.class, () -> reasoner.answer(ReasonerContract.echo("x")));
    assertEquals(List.of("/v1/responses"), paths());
  }

  @Test
  void asksTheModelThatIsMeantForEvaluationsToEvaluate() {
    Reasoner reasoner = reasoner();
    Reasoner.Task task = ReasonerContract.echo("x");
    Reasoner.Task evaluation = new Reasoner.Task(Reasoner.Purpose.EVALUATING, task.interview(), task.name(), task.instructions(), task.data(), task.shape());
    assertEquals("openai/gpt-6.1-sol", reasoner.answer(evaluation).model());
    Map<?, ?> sent = OpenAiService.read(service.orElseThrow().asked().get(0).body());
    assertEquals(List.of("gpt-6.1-sol", false), List.of(sent.get("model"), sent.get("store")));
  }

  @Test
  void keepsDataApartFromInstructionsAndHidesWhichInterviewItIs() {
    reasoner().answer(ReasonerContract.echo(WORDS));
    Map<?, ?> sent = OpenAiService.read(service.orElseThrow().asked().get(0).body());
    assertEquals(ReasonerContract.echo(WORDS).data(), sent.get("input"));
    assertEquals(ReasonerContract.echo(WORDS).instructions(), sent.get("instructions"));
    String interview = ReasonerContract.echo("").interview().orElseThrow().toString();
    assertFalse(service.orElseThrow().asked().get(0).body().contains(interview));
  }

  @Test
  void warnsBeforeAModelIsSwitchedOff() {
    List<Map<String, Object>> models = List.of(OpenAiService.model("gpt-6-luna", "2027-01-14"), OpenAiService.model("gpt-6.1-sol", "2027-06-01"));
    OpenAiReasoner reasoner = against(new OpenAiService(Set.of(Dialect.RESPONSES), models)::answer, Dialect.AUTO, KEY);
    assertEquals(List.of("the model gpt-6-luna is switched off on 2027-01-14, in 54 days: choose another one"), reasoner.check(TODAY));
    assertEquals(List.of("the model gpt-6-luna is switched off since 2027-01-14"), reasoner.check(LocalDate.of(2027, 1, 14)));
    assertFalse(paths().contains("/v1/responses"), "listed models need not be tried");
  }

  @Test
  void saysAtTheStartThatTheKeyIsWrong() {
    OpenAiReasoner reasoner = against(new OpenAiService(Set.of(Dialect.RESPONSES), List.of())::answer, Dialect.AUTO, KEY + "x");
    PortException refused = assertThrows(PortException.class, () -> reasoner.check(TODAY));
    assertEquals("the service of gpt-6-luna refuses the key: 401 invalid_api_key", refused.getMessage());
  }

  @Test
  void saysAtTheStartThatAModelIsUnknown() {
    OpenAiReasoner reasoner =
        against(
            asked -> asked.path().endsWith("/models") ? new OpenAiService(Set.of(), List.of()).answer(asked) : OpenAiService.answer(asked, Trouble.UNKNOWN_MODEL),
            Dialect.AUTO,
            KEY);
    PortException refused = assertThrows(PortException.class, () -> reasoner.check(TODAY));
    assertEquals("the service has no model gpt-6-luna, or its base URL is wrong: 404 model_not_found", refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "server_error,UNAVAILABLE,the service of gpt-6-luna answered with an error: 500 server_error",
    "rate_limit_exceeded,UNAVAILABLE,the service of gpt-6-luna has no room now: 429 rate_limit_exceeded",
    "invalid_prompt,MALFORMED,gpt-6-luna declined to answer echo-1"
  })
  void takesNoWordOfAnAnswerThatFailedInTheEnd(String code, PortException.Kind kind, String message) {
    OpenAiService good = new OpenAiService(Set.of(Dialect.RESPONSES), List.of());
    OpenAiReasoner reasoner =
        against(
            asked -> {
              ObjectNode response = OpenAiService.tree(good.answer(asked).body()).deepCopy();
              response.put("status", "failed").putObject("error").put("code", code).put("message", WORDS);
              return Told.whole(200, response.toString());
            },
            Dialect.RESPONSES,
            KEY);
    PortException failed = assertThrows(PortException.class, () -> reasoner.answer(ReasonerContract.echo("x")));
    assertEquals(kind + " " + message, failed.kind() + " " + failed.getMessage());
  }

  @Test
  void triesAModelThatAServiceDoesNotList() {
    assertEquals(List.of(), understanding(Dialect.AUTO, Dialect.CHAT_SCHEMA).check(TODAY));
  }

  @Test
  void printsNoKey() {
    assertFalse(settings(Settings.OPENAI, Dialect.AUTO, KEY).toString().contains(KEY));
    InvalidInput refused = assertThrows(InvalidInput.class, () -> settings(Settings.OPENAI, Dialect.AUTO, KEY + "\n"));
    assertFalse(refused.getMessage().contains(KEY));
  }
}
