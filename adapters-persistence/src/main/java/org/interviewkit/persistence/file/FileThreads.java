package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.ThreadFilter;
import org.interviewkit.port.ThreadSummary;
import org.interviewkit.port.Threads;

/** Conversations as files, each with a file of lines beside it, one message a line; what lists show is held in memory. */
public final class FileThreads implements Threads {

  private static final Stored<Message> MESSAGE = new Stored<>("message", Message.class);
  private static final int LOCKS = 256;

  private final Path directory;
  private final VersionedShelf<ChatThread, ChatThread> threads;
  private final Map<ThreadId, ThreadSummary> activity = new ConcurrentHashMap<>();
  private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

  FileThreads(Path directory) {
    this.directory = directory;
    Shelf<ChatThread, ChatThread> shelf = new Shelf<>(directory, new Stored<>("session", ChatThread.class), thread -> thread);
    threads = new VersionedShelf<>("session", shelf, ChatThread::id, ChatThread::version, ChatThread::atVersion);
    shelf.entries().forEach(this::show);
  }

  @Override
  public ChatThread add(ChatThread thread) {
    synchronized (lock(thread.id())) {
      ChatThread added = threads.add(thread);
      show(added);
      return added;
    }
  }

  @Override
  public ChatThread save(ChatThread thread) {
    synchronized (lock(thread.id())) {
      ChatThread saved = threads.save(thread);
      activity.computeIfPresent(saved.id(), (id, entry) -> entry.with(saved));
      return saved;
    }
  }

  @Override
  public Optional<ChatThread> find(ThreadId id) {
    return threads.find(id);
  }

  @Override
  public void append(ThreadId thread, Message message) {
    synchronized (lock(thread)) {
      Lines lines = lines(thread);
      List<String> said = lines.read();
      String name = "message " + message.position() + " of session " + thread;
      if (message.position() > said.size() + 1) {
        throw new Conflict(name + " cannot be kept: the next one is " + (said.size() + 1));
      }
      if (message.position() == said.size() + 1) {
        lines.append(MESSAGE.write(message));
        activity.computeIfPresent(thread, (id, entry) -> entry.with(message));
      } else if (!MESSAGE.read(said.get(message.position() - 1)).equals(message)) {
        throw new Conflict(name + " is there already, with other content");
      }
    }
  }

  @Override
  public List<Message> readAfter(ThreadId thread, int position) {
    List<String> said;
    synchronized (lock(thread)) {
      said = lines(thread).read();
    }
    return said.stream().skip(Math.max(0, position)).map(MESSAGE::read).toList();
  }

  @Override
  public List<ThreadSummary> list(ThreadFilter filter, Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 200);
    return activity.values().stream()
        .filter(entry -> after.map(place -> place.isBefore(entry.cursor())).orElse(true))
        .filter(filter::admits)
        .sorted(Comparator.comparing(ThreadSummary::cursor, Cursor.NEWEST_FIRST))
        .limit(limit)
        .toList();
  }

  private void show(ChatThread thread) {
    activity.put(thread.id(), readAfter(thread.id(), 0).stream().reduce(ThreadSummary.of(thread), ThreadSummary::with, (one, other) -> other));
  }

  private Lines lines(ThreadId thread) {
    return new Lines(directory.resolve(thread + ".messages"));
  }

  private Object lock(ThreadId thread) {
    return locks[Math.floorMod(thread.hashCode(), LOCKS)];
  }
}
