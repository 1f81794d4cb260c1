package org.interviewkit.liberty.rest.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Outcome;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.TicketDraft;

/**
 * A conversation as ChatKit sees it: a thread of items. A message is an item; a ticket that waits for a yes or no has one more, a card with two buttons.
 *
 * @param openedAt when it began, as far as that is known
 */
record ChatKitThread(ThreadId id, List<Message> messages, Instant openedAt) {

  static final String CONFIRM = "ticket.confirm";
  static final String DISCARD = "ticket.discard";

  private static final String MESSAGE = "msg_";
  private static final String CARD = "card_";
  private static final int LONGEST_TITLE = 60;

  /** Members in their order, given as name, value, name, value. */
  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return members;
  }

  /** The thread, with some of its items. */
  Map<String, Object> view(Map<String, Object> items) {
    Map<String, Object> thread = of("id", id.toString());
    messages.stream().filter(message -> message.author() == Author.VISITOR).findFirst().ifPresent(first -> thread.put("title", title(first.text())));
    thread.putAll(of("created_at", openedAt.toString(), "status", of("type", "active"), "allowed_image_domains", List.of(), "items", items));
    return thread;
  }

  /** No items. */
  static Map<String, Object> nothing() {
    return of("data", List.of(), "has_more", false);
  }

  /** A page of items behind one of them, or from the beginning. */
  Map<String, Object> page(boolean ascending, int limit, Optional<String> after) {
    List<Map<String, Object>> all = ascending ? items() : items().reversed();
    int start =
        after
            .map(last -> 1 + IntStream.range(0, all.size()).filter(i -> last.equals(all.get(i).get("id"))).findFirst().orElseThrow(() -> new NotFound("item", last)))
            .orElse(0);
    List<Map<String, Object>> page = all.subList(start, Math.min(all.size(), start + limit));
    boolean more = start + page.size() < all.size();
    Map<String, Object> answer = of("data", page, "has_more", more);
    if (more) {
      answer.put("after", page.get(page.size() - 1).get("id"));
    }
    return answer;
  }

  /** The message an item is made of. */
  Message message(String itemId) {
    String known = itemId.startsWith(CARD) ? MESSAGE + itemId.substring(CARD.length()) : itemId;
    return messages.stream().filter(message -> itemId(message).equals(known)).findFirst().orElseThrow(() -> new NotFound("item", itemId));
  }

  /** The message whose ticket waits for the visitor's yes or no. */
  Optional<Message> waiting() {
    Optional<Message> last = messages.stream().filter(message -> draft(message).isPresent() || isSettled(message)).reduce((first, second) -> second);
    return last.filter(message -> draft(message).filter(TicketDraft::isComplete).isPresent());
  }

  Map<String, Object> item(Message message) {
    return message.author() == Author.VISITOR
        ? items(message, "user_message", "content", List.of(of("type", "input_text", "text", message.text())), "attachments", List.of(), "inference_options", of())
        : items(message, "assistant_message", "content", List.of(content(message)));
  }

  /** What the assistant says before the first word of it is there. */
  Map<String, Object> begun(Message message) {
    return items(message, "assistant_message", "content", List.of());
  }

  static Map<String, Object> content(Message message) {
    return of("type", "output_text", "text", text(message), "annotations", annotations(message));
  }

  /** What a person says carries the person's name: the component knows one speaker beside the visitor. */
  private static String text(Message message) {
    return message.name().map(name -> "**" + Markdown.of(name) + ":** ").orElse("") + Markdown.of(message.text());
  }

  static List<Map<String, Object>> annotations(Message message) {
    List<Citation> citations = message.outcome().map(Outcome::citations).orElse(List.of());
    return citations.stream().map(citation -> annotation(citation, text(message).length())).toList();
  }

  /** The card that asks whether a ticket is right. */
  Map<String, Object> card(Message message) {
    Language language = language(message);
    String category = draft(message).map(TicketDraft::category).orElse("");
    Map<String, Object> widget =
        of(
            "type", "Card",
            "size", "sm",
            "children", List.of(of("type", "Caption", "value", "Ticket: " + category)),
            "confirm", button(language == Language.DE ? "Ja, anlegen" : "Yes, open it", CONFIRM),
            "cancel", button(language == Language.DE ? "Nein, verwerfen" : "No, discard it", DISCARD));
    return of("id", cardId(message), "thread_id", id.toString(), "created_at", message.at().toString(), "type", "widget", "widget", widget, "copy_text", "Ticket: " + category);
  }

  String cardId(Message message) {
    return CARD + itemId(message).substring(MESSAGE.length());
  }

  String itemId(Message message) {
    return MESSAGE + id.value().toString().replace("-", "") + "_" + message.position();
  }

  static Language language(Message message) {
    return message.outcome().map(outcome -> outcome.routing().language()).orElse(Language.DE);
  }

  private List<Map<String, Object>> items() {
    Optional<Message> waiting = waiting();
    List<Map<String, Object>> items = new ArrayList<>();
    for (Message message : messages) {
      items.add(item(message));
      waiting.filter(message::equals).map(this::card).ifPresent(items::add);
    }
    return items;
  }

  private Map<String, Object> items(Message message, String type, Object... more) {
    Map<String, Object> item = of("id", itemId(message), "thread_id", id.toString(), "created_at", message.at().toString(), "type", type);
    item.putAll(of(more));
    return item;
  }

  private static Map<String, Object> annotation(Citation citation, int index) {
    Map<String, Object> source = of("type", "file", "title", citation.title(), "filename", citation.title(), "description", citation.quote());
    return of("type", "annotation", "source", source, "index", index);
  }

  private static Map<String, Object> button(String label, String action) {
    return of("label", label, "action", of("type", action, "handler", "server", "loadingBehavior", "auto", "streaming", true));
  }

  private static Optional<TicketDraft> draft(Message message) {
    return message.outcome().flatMap(Outcome::draft);
  }

  /** Opened or discarded: what was decided about a draft carries none any more. */
  private static boolean isSettled(Message message) {
    return message.outcome().filter(outcome -> outcome.draft().isEmpty() && outcome.routing().rule().startsWith("draft-")).isPresent();
  }

  private static String title(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1).strip() + "…";
  }
}
