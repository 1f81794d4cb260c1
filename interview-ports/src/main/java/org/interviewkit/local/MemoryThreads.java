package org.interviewkit.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.ThreadFilter;
import org.interviewkit.port.ThreadSummary;
import org.interviewkit.port.Threads;

/** Conversations in memory: gone with the process. */
public final class MemoryThreads implements Threads {

  private final Versions<ThreadId, ChatThread> kept = new Versions<>("session", ChatThread::id, ChatThread::version, ChatThread::atVersion);
  private final Map<ThreadId, List<Message>> messages = new ConcurrentHashMap<>();
  private final Map<ThreadId, ThreadSummary> activity = new ConcurrentHashMap<>();

  @Override
  public ChatThread add(ChatThread thread) {
    ChatThread added = kept.add(thread);
    activity.put(added.id(), messages.getOrDefault(added.id(), List.of()).stream().reduce(ThreadSummary.of(added), ThreadSummary::with, (one, other) -> other));
    return added;
  }

  @Override
  public ChatThread save(ChatThread thread) {
    return kept.save(thread);
  }

  @Override
  public Optional<ChatThread> find(ThreadId id) {
    return kept.find(id);
  }

  @Override
  public void append(ThreadId thread, Message message) {
    messages.compute(
        thread,
        (id, before) -> {
          List<Message> said = before == null ? List.of() : before;
          String name = "message " + message.position() + " of session " + thread;
          if (message.position() > said.size() + 1) {
            throw new Conflict(name + " cannot be kept: the next one is " + (said.size() + 1));
          }
          if (message.position() <= said.size()) {
            if (!said.get(message.position() - 1).equals(message)) {
              throw new Conflict(name + " is there already, with other content");
            }
            return said;
          }
          List<Message> longer = new ArrayList<>(said);
          longer.add(message);
          activity.computeIfPresent(thread, (same, summary) -> summary.with(message));
          return longer;
        });
  }

  @Override
  public List<Message> readAfter(ThreadId thread, int position) {
    return messages.getOrDefault(thread, List.of()).stream().skip(Math.max(0, position)).toList();
  }

  @Override
  public List<ThreadSummary> list(ThreadFilter filter, Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 200);
    return activity.values().stream()
        .filter(entry -> after.map(place -> place.isBefore(entry.cursor())).orElse(true))
        .flatMap(entry -> kept.find(entry.thread().id()).map(entry::with).stream())
        .filter(filter::admits)
        .sorted(Comparator.comparing(ThreadSummary::cursor, Cursor.NEWEST_FIRST))
        .limit(limit)
        .toList();
  }
}
