package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.persistence.format.Stored;

@Entity
@Table(name = "chat_message")
@IdClass(MessageRow.Key.class)
class MessageRow {

  private static final Stored<Message> STORED = new Stored<>("message", Message.class);

  @Id
  @Column(name = "thread_id")
  private String threadId;

  @Id private int position;

  @Lob private String document;

  protected MessageRow() {}

  MessageRow(ThreadId thread, Message message) {
    threadId = thread.value().toString();
    position = message.position();
    document = STORED.write(message);
  }

  Message message() {
    return STORED.read(document);
  }

  /** Conversation and position. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String threadId;
    private int position;

    Key() {}

    Key(ThreadId thread, int position) {
      this.threadId = thread.value().toString();
      this.position = position;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.position == position && Objects.equals(key.threadId, threadId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(threadId, position);
    }
  }
}
