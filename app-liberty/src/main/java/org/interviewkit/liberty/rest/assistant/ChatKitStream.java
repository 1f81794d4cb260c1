package org.interviewkit.liberty.rest.assistant;

import static org.interviewkit.liberty.rest.assistant.ChatKitThread.of;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.interviewkit.application.Chatting.Exchange;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.liberty.rest.Json;
import org.interviewkit.liberty.rest.Problems;
import org.interviewkit.port.PortException;

/**
 * An answer as events of the ChatKit protocol, one JSON object each. The first ones are sent before the answer is thought of; what goes wrong then is an event as well. A message
 * that was kept without an answer is told, so that it can be tried again.
 *
 * @param thread the conversation as it is now; asked again after the answer
 * @param isNew whether the thread is to be announced
 * @param settled the card that goes away with it
 * @param saying has the message kept and answered
 * @param kept the visitor's message, once it is kept
 */
record ChatKitStream(
    Supplier<ChatKitThread> thread, boolean isNew, Optional<String> settled, Language language, Supplier<Exchange> saying, Supplier<Optional<Message>> kept)
    implements StreamingOutput {

  private static final int UNAVAILABLE = 503;

  @Override
  public void write(OutputStream out) throws IOException {
    try {
      if (isNew) {
        ChatKitThread now = thread.get();
        event(out, of("type", "thread.created", "thread", now.view(now.page(true, Integer.MAX_VALUE, Optional.empty()))));
      }
      event(out, of("type", "stream_options", "stream_options", of("allow_cancel", false)));
      event(out, of("type", "progress_update", "icon", "search", "text", german("Einen Moment bitte …", "One moment, please …")));
      answer(out, saying.get());
    } catch (RuntimeException e) {
      trouble(out, e);
    }
  }

  private void answer(OutputStream out, Exchange exchange) throws IOException {
    ChatKitThread now = thread.get();
    if (settled.isPresent()) {
      event(out, of("type", "thread.item.removed", "item_id", settled.get()));
    }
    event(out, of("type", "thread.item.done", "item", now.item(exchange.question())));
    if (exchange.answer().isPresent()) {
      said(out, now, exchange.answer().get());
    } else {
      String handed = german("Ihre Nachricht ist bei unserem Team.", "Your message is with our team.");
      event(out, of("type", "notice", "level", "info", "message", handed));
    }
  }

  private static void said(OutputStream out, ChatKitThread now, Message answer) throws IOException {
    String id = now.itemId(answer);
    Map<String, Object> content = ChatKitThread.content(answer);
    event(out, of("type", "thread.item.added", "item", now.begun(answer)));
    update(out, id, of("type", "assistant_message.content_part.added", "content_index", 0, "content", of("type", "output_text", "text", "", "annotations", List.of())));
    for (String piece : AnswerStream.pieces(content.get("text").toString())) {
      update(out, id, of("type", "assistant_message.content_part.text_delta", "content_index", 0, "delta", piece));
    }
    List<Map<String, Object>> annotations = ChatKitThread.annotations(answer);
    for (int i = 0; i < annotations.size(); i++) {
      update(out, id, of("type", "assistant_message.content_part.annotation_added", "content_index", 0, "annotation_index", i, "annotation", annotations.get(i)));
    }
    update(out, id, of("type", "assistant_message.content_part.done", "content_index", 0, "content", content));
    event(out, of("type", "thread.item.done", "item", now.item(answer)));
    if (now.waiting().filter(answer::equals).isPresent()) {
      event(out, of("type", "thread.item.done", "item", now.card(answer)));
    }
  }

  private void trouble(OutputStream out, RuntimeException failure) throws IOException {
    boolean passes = Problems.of(failure).problem().status() == UNAVAILABLE;
    Optional<Map<String, Object>> item = keptItem();
    if (item.isPresent()) {
      event(out, of("type", "thread.item.done", "item", item.get()));
    }
    String sorry = german("Das hat leider nicht geklappt.", "Sorry, that did not work.");
    String later =
        german(
            "Der Assistent ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.", "The assistant cannot be reached at the moment. Please try again in a moment.");
    event(out, of("type", "error", "code", "custom", "message", passes ? later : sorry, "allow_retry", passes));
  }

  /** Nothing when the store is what failed. */
  private Optional<Map<String, Object>> keptItem() {
    try {
      return kept.get().map(message -> thread.get().item(message));
    } catch (PortException e) {
      return Optional.empty();
    }
  }

  private String german(String german, String english) {
    return language == Language.DE ? german : english;
  }

  private static void update(OutputStream out, String item, Map<String, Object> update) throws IOException {
    event(out, of("type", "thread.item.updated", "item_id", item, "update", update));
  }

  private static void event(OutputStream out, Map<String, Object> data) throws IOException {
    out.write("data: ".getBytes(StandardCharsets.US_ASCII));
    out.write(Json.bytes(data));
    out.write("\n\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
