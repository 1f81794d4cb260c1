package org.interviewkit.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A model that does as it is told, without understanding a word: it reads what it is asked for off the shape of the answer. Values are maps, lists, strings and numbers. */
public final class ObedientModel {

  private static final Map<String, Object> BOTH = Map.of("de", "Ein Satz.", "en", "A sentence.");

  private ObedientModel() {}

  /** The answer to a task, by its shape and data. */
  public static Map<String, Object> answer(Map<?, ?> shape, Map<?, ?> data) {
    Map<?, ?> asked = (Map<?, ?>) shape.get("properties");
    if (asked.containsKey("results")) {
      return evaluation(data);
    }
    if (asked.containsKey("progress")) {
      return Map.of("topicRelevance", measure("answers"), "questionQuality", measure("open_and_specific"), "progress", measure("some_covered"));
    }
    if (asked.containsKey("criteria")) {
      return Map.of("title", "Eine Stelle", "skills", List.of("Java", "Teamgeist"), "criteria", List.of(criterion()), "questions", List.of(question("craft")));
    }
    if (asked.containsKey("questions")) {
      return Map.of("questions", List.of(question(criteria(data).findFirst().orElseThrow())));
    }
    return Map.of("echo", String.valueOf(data.get("echo")));
  }

  private static Map<String, Object> evaluation(Map<?, ?> data) {
    List<Map<String, Object>> quotes = quotes(data);
    List<Map<String, Object>> results = criteria(data).map(id -> result(id, quotes)).toList();
    Map<String, Object> finding = Map.of("text", BOTH, "quotes", quotes);
    return Map.of("results", results, "strengths", quotes.isEmpty() ? List.of() : List.of(finding), "concerns", List.of(), "gaps", List.of(finding));
  }

  /** Where nothing can be quoted the score is null, and really so. */
  private static Map<String, Object> result(String id, List<Map<String, Object>> quotes) {
    Map<String, Object> result = new HashMap<>(Map.of("criterion", id, "rationale", BOTH, "quotes", quotes));
    result.put("score", quotes.isEmpty() ? null : 70);
    return result;
  }

  private static Stream<String> criteria(Map<?, ?> data) {
    return ((List<?>) data.get("criteria")).stream().map(criterion -> ((Map<?, ?>) criterion).get("id").toString());
  }

  private static List<Map<String, Object>> quotes(Map<?, ?> data) {
    return ((List<?>) data.get("transcript"))
        .stream()
            .map(turn -> (Map<?, ?>) turn)
            .filter(turn -> turn.get("speaker").equals("candidate") && turn.get("text").toString().length() >= 8)
            .limit(1)
            .map(turn -> Map.<String, Object>of("turn", turn.get("turn"), "text", turn.get("text")))
            .toList();
  }

  private static Map<String, Object> measure(String reason) {
    return Map.of("reason", reason, "value", 0.75);
  }

  private static Map<String, Object> criterion() {
    return Map.of("id", "craft", "name", BOTH, "description", BOTH, "weight", 5, "anchors", List.of(BOTH, BOTH, BOTH, BOTH, BOTH));
  }

  private static Map<String, Object> question(String criterion) {
    Map<String, Object> text = Map.of("de", "Was haben Sie zuletzt gebaut?", "en", "What did you build last?");
    return Map.of("criterion", criterion, "text", text, "simpler", text, "lookFor", BOTH, "followUps", List.of(), "skill", "Java");
  }
}
