package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Threads;

/** Conversations as rows, one more row a message. The key of conversation and position decides who was first. */
public final class JpaThreads implements Threads {

  private static final Rows.Type<ChatThread, ThreadRow> TYPE =
      new Rows.Type<>(
          "session",
          ThreadRow.class,
          ThreadRow::new,
          thread -> thread.id().value(),
          ChatThread::version,
          ChatThread::atVersion,
          new Stored<>("session", ChatThread.class));

  private final UnitOfWork unit;
  private final Rows<ChatThread, ThreadRow> rows;

  JpaThreads(UnitOfWork unit) {
    this.unit = unit;
    this.rows = new Rows<>(unit, TYPE);
  }

  @Override
  public ChatThread add(ChatThread thread) {
    return rows.add(thread);
  }

  @Override
  public ChatThread save(ChatThread thread) {
    return rows.save(thread);
  }

  @Override
  public Optional<ChatThread> find(ThreadId id) {
    return rows.find(id.value());
  }

  @Override
  public void append(ThreadId thread, Message message) {
    String name = name(thread, message);
    try {
      unit.run(name, entities -> insert(entities, thread, message));
    } catch (UnitOfWork.Taken e) {
      Message standing = unit.read(name, entities -> entities.find(MessageRow.class, new MessageRow.Key(thread, message.position()))).message();
      if (!standing.equals(message)) {
        throw new Conflict(name + " is there already, with other content");
      }
    }
  }

  @Override
  public List<Message> readAfter(ThreadId thread, int position) {
    return unit.read(
        "messages of session " + thread,
        entities ->
            entities
                .createQuery("select m from MessageRow m where m.threadId = :thread and m.position > :position order by m.position", MessageRow.class)
                .setParameter("thread", thread.value().toString())
                .setParameter("position", position)
                .getResultStream()
                .map(MessageRow::message)
                .toList());
  }

  private static void insert(EntityManager entities, ThreadId thread, Message message) {
    int before = message.position() - 1;
    // messages never vanish one by one, so the one before cannot go between this look and the commit
    if (before > 0 && entities.find(MessageRow.class, new MessageRow.Key(thread, before)) == null) {
      throw new Conflict(name(thread, message) + " cannot be kept: message " + before + " is not there yet");
    }
    entities.persist(new MessageRow(thread, message));
  }

  private static String name(ThreadId thread, Message message) {
    return "message " + message.position() + " of session " + thread;
  }
}
