package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.PortException;
import org.interviewkit.port.ThreadFilter;
import org.interviewkit.port.ThreadSummary;
import org.interviewkit.port.Threads;

/** Conversations as rows, one more row a message. The key of conversation and position decides who was first. Messages that arrive at once are kept in one transaction. */
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
  /** What came of each is why it could not be kept. */
  private final Together<Arrival, Optional<RuntimeException>> arriving;

  JpaThreads(UnitOfWork unit) {
    this.unit = unit;
    this.rows = new Rows<>(unit, TYPE);
    this.arriving = new Together<>(this::appendAll);
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
    arriving
        .write(new Arrival(thread, message))
        .ifPresent(
            reason -> {
              throw reason;
            });
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

  /** Keeps messages of several conversations in one transaction; where that cannot be, because of one of them, each in its own. */
  private List<Optional<RuntimeException>> appendAll(List<Arrival> arrivals) {
    if (arrivals.size() > 1) {
      try {
        return unit.change(arrivals.size() + " messages", entities -> inserted(entities, arrivals));
      } catch (UnitOfWork.Taken e) {
        // another process was first with one of them
      } catch (PortException e) {
        // or one of the conversations cannot be read
        requireMalformed(e);
      }
    }
    return arrivals.stream().map(this::alone).toList();
  }

  private Optional<RuntimeException> alone(Arrival arrival) {
    try {
      return unit.change(arrival.name(), entities -> inserted(entities, List.of(arrival))).get(0);
    } catch (UnitOfWork.Taken e) {
      return unit.read(arrival.name(), arrival::compared);
    } catch (PortException e) {
      requireMalformed(e);
      return Optional.of(e);
    }
  }

  private static void requireMalformed(PortException failure) {
    if (failure.kind() != PortException.Kind.MALFORMED) {
      throw failure;
    }
  }

  private static List<Optional<RuntimeException>> inserted(EntityManager entities, List<Arrival> arrivals) {
    // the rows are taken first and in one order, so that messages wait for each other instead of for one another's rows
    List<String> ids = arrivals.stream().map(arrival -> arrival.thread().value().toString()).distinct().sorted().toList();
    Map<String, ThreadRow> standing = new HashMap<>();
    entities
        .createQuery("select t from ThreadRow t where t.id in :ids order by t.id", ThreadRow.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .forEach(row -> standing.put(row.id(), row));
    return arrivals.stream().map(arrival -> arrival.insert(entities, Optional.ofNullable(standing.get(arrival.thread().value().toString())))).toList();
  }

  /** A message on its way into a conversation. */
  private record Arrival(ThreadId thread, Message message) {

    /** Keeps it behind the others, unless it is there already; what speaks against that, if anything does. */
    Optional<RuntimeException> insert(EntityManager entities, Optional<ThreadRow> row) {
      int before = message.position() - 1;
      // messages never vanish one by one, so what is counted stays there until the commit
      if (row.isPresent() ? row.get().messages() < before : before > 0 && find(entities, before).isEmpty()) {
        return Optional.of(new Conflict(name() + " cannot be kept: message " + before + " is not there yet"));
      }
      if (row.isPresent() && row.get().messages() > before) {
        return compared(entities);
      }
      row.ifPresent(standing -> standing.take(message));
      entities.persist(new MessageRow(thread, message));
      return Optional.empty();
    }

    Optional<RuntimeException> compared(EntityManager entities) {
      boolean same = find(entities, message.position()).filter(row -> row.message().equals(message)).isPresent();
      return same ? Optional.empty() : Optional.of(new Conflict(name() + " is there already, with other content"));
    }

    String name() {
      return "message " + message.position() + " of session " + thread;
    }

    private Optional<MessageRow> find(EntityManager entities, int position) {
      return Optional.ofNullable(entities.find(MessageRow.class, new MessageRow.Key(thread, position)));
    }
  }
}
