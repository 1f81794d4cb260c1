package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Message;
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

  private String search = "";

  @Lob private String document;

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
    search = now.said();
  }

  ThreadSummary summary() {
    return new ThreadSummary(STORED.read(document), Micros.instant(lastAt), messages, lastText, search);
  }
}
