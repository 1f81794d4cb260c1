package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Threads;

/** Conversations as files, each with a file of lines beside it, one message a line. */
public final class FileThreads implements Threads {

  private static final Stored<Message> MESSAGE = new Stored<>("message", Message.class);
  private static final int LOCKS = 256;

  private final Path directory;
  private final VersionedShelf<ChatThread, Boolean> threads;
  private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

  FileThreads(Path directory) {
    this.directory = directory;
    Shelf<ChatThread, Boolean> shelf = new Shelf<>(directory, new Stored<>("session", ChatThread.class), thread -> true);
    threads = new VersionedShelf<>("session", shelf, ChatThread::id, ChatThread::version, ChatThread::atVersion);
  }

  @Override
  public ChatThread add(ChatThread thread) {
    return threads.add(thread);
  }

  @Override
  public ChatThread save(ChatThread thread) {
    return threads.save(thread);
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

  private Lines lines(ThreadId thread) {
    return new Lines(directory.resolve(thread + ".messages"));
  }

  private Object lock(ThreadId thread) {
    return locks[Math.floorMod(thread.hashCode(), LOCKS)];
  }
}
