package org.interviewkit.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.interviewkit.contract.BriefingFixtures;
import org.interviewkit.contract.TranscriptFixtures;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.evaluation.EvaluationDraft;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsultationTest {

  private static final Briefing BRIEFING = BriefingFixtures.briefing(Language.DE);
  private static final Transcript TRANSCRIPT = TranscriptFixtures.shortTranscript();
  private static final UnaryOperator<String> CUT_OFF = answer -> answer.substring(0, answer.length() / 2);

  private static EvaluationDraft evaluate(Model model) {
    return new ReasonedEvaluator(model).evaluate(BRIEFING, TRANSCRIPT);
  }

  private static String failure(UnaryOperator<String> spoiled) {
    PortException failed = assertThrows(PortException.class, () -> evaluate(new Model(spoiled, spoiled)));
    assertEquals(PortException.Kind.MALFORMED, failed.kind());
    return failed.getMessage().replaceFirst("^evaluation-1: two answers of the model cannot be used; in the second, ", "");
  }

  @Test
  void saysOnceWhatWasWrongAndTakesTheBetterAnswer() {
    Model model = new Model(answer -> answer.replace("\"results\"", "\"scores\""));
    assertEquals(evaluate(new Model()), evaluate(model));
    assertEquals(2, model.asked.size());
    assertEquals(model.asked.get(0).data(), model.asked.get(1).data());
    assertTrue(model.asked.get(1).instructions().endsWith("could not be used: answer.results is not there. Answer the whole task again, and avoid this mistake."));
  }

  @Test
  void givesUpAfterTheSecondAnswer() {
    Model model = new Model(CUT_OFF, CUT_OFF);
    assertThrows(PortException.class, () -> evaluate(model));
    assertEquals(2, model.asked.size());
  }

  @Test
  void saysWhereAnAnswerDoesNotFit() {
    assertEquals("answer.concerns is not an array", failure(answer -> answer.replace("\"concerns\":[]", "\"concerns\":\"many\"")));
    assertEquals("answer.results[0].score is not a whole number", failure(answer -> answer.replace("\"score\":70", "\"score\":70.5")));
    assertEquals("answer.results[0].criterion is not one of the words allowed", failure(answer -> answer.replace("problem-solving", "charm")));
    assertEquals("answer is not without further members", failure(answer -> answer.replaceFirst("\\{", "{\"salary\":1,")));
    assertEquals("the answer holds no JSON object", failure(answer -> "I would rather not."));
    assertEquals("the text is empty in both languages: one of de, en is needed", failure(answer -> answer.replaceAll("\"(Ein Satz|A sentence)\\.\"", "\" \"")));
  }

  @Test
  void wantsOneResultForEachCriterion() {
    assertEquals(
        "answer.results holds 2 results for 1 of 2 criteria, and each needs exactly one", failure(answer -> answer.replace("\"criterion\":\"teamwork\"", "\"criterion\":\"problem-solving\"")));
  }

  @Test
  void takesAnAnswerOutOfItsWrapping() {
    assertEquals(evaluate(new Model()), evaluate(new Model(answer -> "Sure!\n```json\n" + answer + "\n```\n")));
  }

  @Test
  void sendsWhatTheCandidateSaidAsDataAloneAndNobodysName() {
    Model model = new Model();
    evaluate(model);
    String said = TRANSCRIPT.turns().get(1).content();
    assertTrue(model.asked.get(0).data().contains(said));
    assertFalse(model.asked.get(0).instructions().contains(said));
    assertFalse(model.asked.get(0).data().contains(BRIEFING.engagement().candidateName()));
  }

  @Test
  void readsEveryKindOfValue() {
    Map<String, Object> read = JsonReader.object("{\"a\":[1,-2.5e1,true,false,null],\"b\":{\"c\":\"\\u00e4\\n\\\"\\\\/\\t😀\"},\"d\":[],\"e\":{}}");
    List<Object> numbers = List.of(BigDecimal.ONE, new BigDecimal("-2.5e1"), true, false, JsonReader.NULL);
    assertEquals(Map.of("a", numbers, "b", Map.of("c", "ä\n\"\\/\t😀"), "d", List.of(), "e", Map.of()), read);
  }

  @Test
  void writesWhatItReads() {
    Map<String, Object> value = Map.of("text", "ä\n\"\\/\t😀\u2028\u0001\ud83d", "list", List.of("x", true));
    assertEquals(value, JsonReader.object(JsonWriter.write(value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":01}", "{\"a\":+1}", "{\"a\" 1}", "{a:1}", "{\"a\":1,}", "{\"a\":[1 2]}", "{\"a\":\"\\x\"}", "{\"a\":tru}", "{} {}", "{\"a\":\"\\u12\"}"})
  void refusesWhatIsNoJson(String text) {
    assertThrows(Unusable.class, () -> JsonReader.object(text));
  }

  @ParameterizedTest
  @CsvSource({"[,32", "'{\"a\":',32"})
  void refusesToDigForEver(String nested, int depth) {
    String text = "{\"a\":" + nested.repeat(100_000) + "}";
    assertEquals("the answer is nested more than " + depth + " deep", assertThrows(Unusable.class, () -> JsonReader.object(text)).getMessage());
  }
}
