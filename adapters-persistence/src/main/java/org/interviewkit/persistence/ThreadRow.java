package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.ThreadSummary;

@Entity
@Table(name = "chat_thread")
class ThreadRow implements Row<ChatThread> {

  static final Stored<ChatThread> STORED = new Stored<>("session", ChatThread.class);

  @Id private String id;

  private long version;

  private String state;

  @Column(name = "last_at")
  private long lastAt;

  private int messages;

  @Column(name = "last_text")
  private String lastText = "";

  /** Numbers between commas. */
  private String tickets = "";

  private String search = "";

  @Lob private String document;

  String id() {
    return id;
  }

  int messages() {
    return messages;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public String document() {
    return document;
  }

  @Override
  public void take(ChatThread thread, String json) {
    id = thread.id().value().toString();
    version = thread.version();
    state = thread.state().name();
    document = json;
    if (messages == 0) {
      lastAt = Micros.of(thread.createdAt());
    }
  }

  void take(Message message) {
    ThreadSummary now = summary().with(message);
    lastAt = Micros.of(now.lastAt());
    messages = now.messages();
    lastText = now.lastText();
    tickets = tickets(now);
    search = now.said();
  }

  ThreadSummary summary() {
    return new ThreadSummary(STORED.read(document), Micros.instant(lastAt), messages, lastText, numbers(tickets), search);
  }

  /** The tickets as they stand in the column. */
  static String tickets(ThreadSummary summary) {
    return summary.tickets().stream().map(TicketNumber::toString).collect(Collectors.joining(","));
  }

  private static List<TicketNumber> numbers(String column) {
    return Stream.of(column.split(",")).filter(number -> !number.isEmpty()).map(TicketNumber::of).toList();
  }
}
