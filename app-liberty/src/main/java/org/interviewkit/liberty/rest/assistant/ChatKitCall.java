package org.interviewkit.liberty.rest.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.document.CleanText;

/**
 * A request of the ChatKit protocol, as far as it is understood here.
 *
 * @param type for example {@code threads.create}
 * @param params what each type needs; the rest is empty
 */
record ChatKitCall(String type, Params params) {

  private static final int USUAL_PAGE = 20;
  private static final int LARGEST_PAGE = 100;

  /** What can stand under {@code params}. */
  record Params(
      Optional<String> threadId,
      Optional<Input> input,
      Optional<String> itemId,
      Optional<List<String>> itemIds,
      Optional<String> kind,
      Optional<Integer> limit,
      Optional<String> order,
      Optional<String> after,
      Optional<Action> action) {}

  /** What a visitor wrote. */
  record Input(List<Part> content, Optional<List<JsonNode>> attachments, Optional<String> quotedText) {}

  /** A piece of it: text, or a tag with its text. */
  record Part(String text) {}

  /** What a button does. */
  record Action(String type) {}

  /** The name of a type that is offered nowhere in here. */
  InvalidInput notOffered(List<String> offered) {
    return new InvalidInput("type", "type is not offered here: allowed are " + String.join(", ", offered));
  }

  /**
   * What the visitor wrote, as one text.
   *
   * @throws InvalidInput if nothing can be seen of it, if it is too long, or if files are attached
   */
  String text() {
    Input input = needed("params.input", params.input());
    if (!input.attachments().orElse(List.of()).isEmpty()) {
      throw new InvalidInput("params.input.attachments", "attachments are not taken here");
    }
    String said = input.content().stream().map(Part::text).collect(Collectors.joining());
    String text = input.quotedText().filter(quoted -> !quoted.isBlank()).map(quoted -> "> " + quoted.replace("\n", "\n> ") + "\n\n").orElse("") + said;
    if (text.length() > Message.MAX_VISITOR) {
      throw new InvalidInput("params.input", "text has " + text.length() + " characters: allowed " + Message.MAX_VISITOR);
    }
    if (CleanText.of(said).text().isBlank()) {
      throw new InvalidInput("params.input", "text is empty");
    }
    return text;
  }

  String threadId() {
    return needed("params.threadId", params.threadId());
  }

  String itemId() {
    return needed("params.itemId", params.itemId());
  }

  List<String> itemIds() {
    return needed("params.itemIds", params.itemIds());
  }

  Action action() {
    return needed("params.action", params.action());
  }

  boolean isPositive() {
    return oneOf("params.kind", needed("params.kind", params.kind()), "positive", "negative");
  }

  boolean isAscending() {
    return oneOf("params.order", params.order().orElse("desc"), "asc", "desc");
  }

  int limit() {
    int limit = params.limit().orElse(USUAL_PAGE);
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new InvalidInput("params.limit", "limit " + limit + ": allowed 1–" + LARGEST_PAGE);
    }
    return limit;
  }

  private static boolean oneOf(String field, String value, String first, String second) {
    if (!value.equals(first) && !value.equals(second)) {
      throw new InvalidInput(field, "allowed are " + first + " and " + second);
    }
    return value.equals(first);
  }

  private static <T> T needed(String field, Optional<T> value) {
    return value.orElseThrow(() -> new InvalidInput(field, field + " is missing"));
  }
}
