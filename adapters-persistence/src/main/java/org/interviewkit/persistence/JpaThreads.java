package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.ThreadFilter;
import org.interviewkit.port.ThreadSummary;
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
          ThreadRow.STORED);

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

  @Override
  public List<ThreadSummary> list(ThreadFilter filter, Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 200);
    List<String> conditions = new ArrayList<>(List.of("t.messages > 0"));
    filter.state().ifPresent(state -> conditions.add("t.state = :state"));
    after.ifPresent(place -> conditions.add("t.lastAt <= :at and (t.lastAt < :at or t.id < :id)"));
    if (!filter.text().isEmpty()) {
      conditions.add("t.search like :text escape '!'");
    }
    String jpql = "select t from ThreadRow t where " + String.join(" and ", conditions) + " order by t.lastAt desc, t.id desc";
    return unit.read(
        "sessions",
        entities -> {
          TypedQuery<ThreadRow> query = entities.createQuery(jpql, ThreadRow.class).setMaxResults(limit);
          filter.state().ifPresent(state -> query.setParameter("state", state.name()));
          after.ifPresent(place -> query.setParameter("at", Micros.of(place.createdAt())).setParameter("id", place.id().toString()));
          if (!filter.text().isEmpty()) {
            query.setParameter("text", Search.pattern(filter.text()));
          }
          return query.getResultStream().map(ThreadRow::summary).toList();
        });
  }

  private static void insert(EntityManager entities, ThreadId thread, Message message) {
    // the row is taken first, so that messages of one conversation wait for each other instead of for one another's rows
    Optional.ofNullable(entities.find(ThreadRow.class, thread.value().toString(), LockModeType.PESSIMISTIC_WRITE)).ifPresent(row -> row.take(message));
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
