package org.interviewkit.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.assistant.Boundary;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.assistant.Routing;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.local.assisting.LocalAnswerer;
import org.interviewkit.local.assisting.LocalClassifier;
import org.interviewkit.port.Inquiry;

/**
 * A model that does as it is told: it reads what it is asked for off the shape of the answer. Of interviews it understands no word; of visitors' messages it understands as much as
 * the local rules do. Values are maps, lists, strings and numbers.
 */
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
    if (asked.containsKey("topic")) {
      return routing(data);
    }
    if (asked.containsKey("points")) {
      return advised(data);
    }
    if (asked.containsKey("quotes")) {
      return answered(data);
    }
    return Map.of("echo", String.valueOf(data.get("echo")));
  }

  private static Map<String, Object> routing(Map<?, ?> data) {
    Routing routing = new LocalClassifier().classify(new Inquiry(data.get("message").toString(), Language.of(data.get("page").toString()), List.of()));
    String reason =
        switch (routing.intent()) {
          case SMALLTALK -> "greeting";
          case KNOWLEDGE -> "question";
          case ESCALATION -> "not_helped";
          case TICKET -> routing.rule().equals("appointment") ? "appointment" : "complaint";
          case FEEDBACK -> "opinion";
          case OUT_OF_SCOPE -> "unrelated";
          case UNSAFE -> crossed(routing.boundary().orElseThrow());
        };
    return Map.of("reason", reason, "topic", routing.topic().name().toLowerCase(Locale.ROOT));
  }

  private static String crossed(Boundary boundary) {
    return switch (boundary) {
      case TAX -> "tax_advice";
      case LEGAL -> "legal_advice";
      case MEDICAL -> "medical_advice";
      case INSTRUCTIONS -> "orders";
      case ABUSE -> "insult";
    };
  }

  private static Map<String, Object> answered(Map<?, ?> data) {
    DocumentId document = new DocumentId(Texts.uuid("what a model was shown"));
    List<Passage> passages =
        ((List<?>) data.get("passages"))
            .stream().map(passage -> (Map<?, ?>) passage).map(passage -> new Passage(document, passage.get("document").toString(), "", 0, passage.get("text").toString())).toList();
    Optional<Answer> answer = new LocalAnswerer().answer(data.get("question").toString(), Language.of(data.get("language").toString()), passages);
    return Map.of(
        "quotes", answer.stream().flatMap(given -> given.citations().stream()).map(Citation::quote).toList(), "answer", answer.map(Answer::text).orElse(""));
  }

  /** Points out the first line of each passage, except one that gives orders: it was told not to quote those. */
  private static Map<String, Object> advised(Map<?, ?> data) {
    List<Map<String, Object>> points =
        ((List<?>) data.get("passages"))
            .stream()
                .map(passage -> ((Map<?, ?>) passage).get("text").toString().lines().findFirst().orElse(""))
                .filter(line -> line.length() >= 8 && !line.toLowerCase(Locale.ROOT).contains("ignore"))
                .limit(3)
                .map(line -> Map.<String, Object>of("quotes", List.of(line), "finding", data.get("language").equals("de") ? "Das steht dort." : "This stands there.", "ask", ""))
                .toList();
    return Map.of("points", points);
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
