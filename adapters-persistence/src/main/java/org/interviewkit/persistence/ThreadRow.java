package org.interviewkit.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.interviewkit.domain.assistant.ChatThread;

@Entity
@Table(name = "chat_thread")
class ThreadRow implements Row<ChatThread> {

  @Id private String id;

  private long version;

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
    document = json;
  }
}
