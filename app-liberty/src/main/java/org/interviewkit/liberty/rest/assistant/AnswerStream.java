package org.interviewkit.liberty.rest.assistant;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interviewkit.application.Chatting.Exchange;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.liberty.rest.Json;
import org.interviewkit.liberty.rest.assistant.AssistantViews.HandOverView;
import org.interviewkit.liberty.rest.assistant.AssistantViews.MessageView;

/**
 * An answer as server-sent events: {@code message.accepted} once the visitor's message is kept, {@code answer.delta} piece by piece, {@code answer.completed} with the whole
 * message and what it is as data. While a person has the conversation or the visitor waits for one, {@code answer.held} stands in place of the last two. JSON has no line
 * breaks of its own, so nothing a visitor wrote can make up an event.
 */
final class AnswerStream implements StreamingOutput {

  private static final int PIECE = 24;

  private final Exchange exchange;

  AnswerStream(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    event(out, "message.accepted", MessageView.of(exchange.question()));
    if (exchange.answer().isEmpty()) {
      event(out, "answer.held", new Held(HandOverView.of(exchange.handOver())));
      return;
    }
    Message answer = exchange.answer().get();
    for (String piece : pieces(answer.text())) {
      event(out, "answer.delta", Map.of("text", piece));
    }
    event(out, "answer.completed", MessageView.of(answer));
  }

  /** Why there is no answer. */
  record Held(HandOverView handover) {}

  /** The text in pieces that end behind a blank where there is one, and never within a character. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int blank = text.indexOf(' ', Math.min(text.length(), start + PIECE));
      int end = blank < 0 ? text.length() : blank + 1;
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  private static void event(OutputStream out, String name, Object data) throws IOException {
    out.write(("event: " + name + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
    out.write(Json.bytes(data));
    out.write("\n\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
