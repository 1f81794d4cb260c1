package org.interviewkit.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.port.Threads;

/** Changes stored conversations and adds messages to them although others may do so at the same time, in this process or in another one. Tells once something is kept. */
final class StoredThreads {

  private static final int TRIES = 20;

  /** Conversations whose messages are remembered, the ones read last; with the next, some 16 MB at most. */
  private static final int MOST_REMEMBERED = 256;

  /** A longer one is read whole each time. */
  private static final int MOST_CHARACTERS = 32_000;

  private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(1_024).toArray(ReentrantLock[]::new);
  private final Map<ThreadId, List<Message>> remembered = Collections.synchronizedMap(new Recent());
  private final Threads threads;
  private final DeskNews news;

  StoredThreads(Threads threads, DeskNews news) {
    this.threads = threads;
    this.news = news;
  }

  /** A conversation before and after a change; the same when somebody else had changed it so already. */
  record Change(ChatThread before, ChatThread after) {
    boolean isMine() {
      return before != after;
    }
  }

  ChatThread require(ThreadId id) {
    return threads.find(id).orElseThrow(() -> new NotFound("session", id));
  }

  Optional<ChatThread> find(ThreadId id) {
    return threads.find(id);
  }

  /** What was said, all of it. Messages neither change nor go, so only those that are new are read. */
  List<Message> read(ThreadId id) {
    List<Message> known = remembered.getOrDefault(id, List.of());
    List<Message> newer = threads.readAfter(id, known.size());
    if (newer.isEmpty()) {
      return known;
    }
    List<Message> all = Stream.concat(known.stream(), newer.stream()).toList();
    if (all.stream().mapToInt(message -> message.text().length()).sum() <= MOST_CHARACTERS) {
      remembered.put(id, all);
    }
    return all;
  }

  /** Applies a transition to the conversation as it stands; when somebody else was first, once more to what they left. A transition that returns what it got saves nothing. */
  Change change(ThreadId id, UnaryOperator<ChatThread> transition) {
    for (int attempt = 1; ; attempt++) {
      ChatThread before = require(id);
      ChatThread after = transition.apply(before);
      if (after == before) {
        return new Change(before, before);
      }
      try {
        Change change = new Change(before, threads.save(after));
        news.tell(new DeskEvent.ThreadChanged(id));
        return change;
      } catch (Conflict stale) {
        if (attempt == TRIES) {
          throw stale;
        }
      }
    }
  }

  /**
   * Adds a message behind all that are there.
   *
   * @param next makes it from what was said; none when there is nothing to add. Asked again when somebody else was first
   */
  Optional<Message> append(ThreadId id, Function<List<Message>, Optional<Message>> next) {
    return append(id, Optional.empty(), next);
  }

  /**
   * The same for whoever has read what was said.
   *
   * @param said what was said a moment ago; read again when it is out of date
   */
  Optional<Message> append(ThreadId id, List<Message> said, Function<List<Message>, Optional<Message>> next) {
    return append(id, Optional.of(said), next);
  }

  private Optional<Message> append(ThreadId id, Optional<List<Message>> said, Function<List<Message>, Optional<Message>> next) {
    ReentrantLock lock = locks[Math.floorMod(id.hashCode(), locks.length)];
    lock.lock();
    try {
      Optional<Message> added = appended(id, said, next);
      if (added.isPresent()) {
        news.tell(new DeskEvent.ThreadChanged(id));
      }
      return added;
    } finally {
      lock.unlock();
    }
  }

  private Optional<Message> appended(ThreadId id, Optional<List<Message>> said, Function<List<Message>, Optional<Message>> next) {
    for (int attempt = 1; ; attempt++) {
      Optional<Message> message = next.apply(attempt == 1 && said.isPresent() ? said.get() : read(id));
      try {
        message.ifPresent(one -> threads.append(id, one));
        return message;
      } catch (Conflict taken) {
        if (attempt == TRIES) {
          throw taken;
        }
      }
    }
  }

  private static final class Recent extends LinkedHashMap<ThreadId, List<Message>> {

    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<ThreadId, List<Message>> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }
}
