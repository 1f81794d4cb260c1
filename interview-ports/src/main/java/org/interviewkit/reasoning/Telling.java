package org.interviewkit.reasoning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.ContactReading;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;

/** What a model is told, as data. It is told nobody's name: what it judges is what was said. */
final class Telling {

  private static final int LAST_MESSAGES = 6;
  private static final int LONGEST_MESSAGE = 600;
  private static final int MOST_WAYS = 20;

  private Telling() {}

  /** Members in their order, given as name, value, name, value. */
  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return members;
  }

  static List<Object> criteria(List<Criterion> criteria, Language language) {
    return criteria.stream()
        .<Object>map(
            criterion ->
                of(
                    "id", criterion.id(),
                    "name", criterion.name().in(language),
                    "description", criterion.description().in(language),
                    "anchorsFrom1To5", criterion.anchors().stream().map(anchor -> anchor.in(language)).toList()))
        .toList();
  }

  static List<Object> questions(List<Question> questions, Language language) {
    return questions.stream()
        .<Object>map(
            question ->
                of(
                    "criterion", question.criterionId(),
                    "text", question.text().in(language),
                    "lookFor", question.lookFor().in(language)))
        .toList();
  }

  /** The turns people and the interviewer said; notes of the system are left out. */
  static List<Object> turns(List<Turn> turns) {
    return turns.stream()
        .filter(turn -> turn.speaker() != Speaker.SYSTEM)
        .map(Telling::turn)
        .toList();
  }

  private static Object turn(Turn turn) {
    return turn.corrects().isPresent()
        ? of("turn", turn.position(), "correctsMisheardTurn", turn.corrects().get(), "speaker", speaker(turn.speaker()), "text", turn.content())
        : of("turn", turn.position(), "speaker", speaker(turn.speaker()), "text", turn.content());
  }

  /** What was last said in a conversation with the website assistant, each message cut to its beginning. */
  static List<Object> messages(List<Message> said) {
    return said.subList(Math.max(0, said.size() - LAST_MESSAGES), said.size()).stream()
        .<Object>map(message -> of("by", author(message.author()), "text", beginning(masked(message.text()))))
        .toList();
  }

  static List<Object> passages(List<Passage> passages) {
    return passages.stream()
        .<Object>map(
            passage ->
                passage.heading().isEmpty()
                    ? of("document", passage.title(), "text", passage.text())
                    : of("document", passage.title(), "heading", passage.heading(), "text", passage.text()))
        .toList();
  }

  /** A visitor's text without the e-mail addresses and telephone numbers in it: no task needs them. */
  static String masked(String text) {
    String masked = text;
    for (int i = 0; i < MOST_WAYS; i++) {
      ContactReading read = ContactReading.of(masked);
      Optional<String> way = read.email().or(read::phone);
      if (way.isEmpty()) {
        return masked;
      }
      masked = masked.replace(way.get(), read.email().isPresent() ? "[e-mail]" : "[phone]");
    }
    return masked;
  }

  private static String author(Author author) {
    return switch (author) {
      case VISITOR -> "visitor";
      case ASSISTANT -> "assistant";
      case PERSON -> "person of the team";
    };
  }

  private static String beginning(String text) {
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
  }

  private static String speaker(Speaker speaker) {
    return switch (speaker) {
      case USER -> "candidate";
      case ASSISTANT, SYSTEM -> "interviewer";
      case PERSON -> "person of the hiring team";
    };
  }
}
