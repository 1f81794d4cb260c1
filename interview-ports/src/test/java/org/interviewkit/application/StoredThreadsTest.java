package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.local.MemoryMessenger;
import org.interviewkit.local.MemoryThreads;
import org.interviewkit.port.Threads;
import org.junit.jupiter.api.Test;

class StoredThreadsTest {

  private final List<Object> readAfter = new ArrayList<>();
  private final Threads kept = new MemoryThreads();
  private final StoredThreads threads = new StoredThreads(watched(), new DeskNews(new MemoryMessenger()));

  private Threads watched() {
    return (Threads)
        Proxy.newProxyInstance(
            Threads.class.getClassLoader(),
            new Class<?>[] {Threads.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("readAfter")) {
                readAfter.add(arguments[1]);
              }
              try {
                return method.invoke(kept, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private ThreadId opened(String name) {
    return kept.add(AssistantFixtures.thread(name)).id();
  }

  @Test
  void readsOnlyWhatIsNew() {
    ThreadId id = opened("one");
    List<Message> said = AssistantFixtures.messages(6);
    said.subList(0, 4).forEach(message -> kept.append(id, message));
    assertEquals(said.subList(0, 4), threads.read(id));
    assertEquals(said.subList(0, 4), threads.read(id));
    // another process adds two
    said.subList(4, 6).forEach(message -> kept.append(id, message));
    assertEquals(said, threads.read(id));
    assertEquals(List.of(0, 4, 4), readAfter);
  }

  @Test
  void addsBehindWhatAnotherProcessAdded() {
    ThreadId id = opened("one");
    List<Message> said = AssistantFixtures.messages(3);
    kept.append(id, said.get(0));
    List<Message> read = threads.read(id);
    kept.append(id, said.get(1));
    threads.append(id, read, before -> Optional.of(AssistantFixtures.asked(before.size() + 1, "Noch etwas")));
    assertEquals(List.of(said.get(0), said.get(1), AssistantFixtures.asked(3, "Noch etwas")), threads.read(id));
  }

  @Test
  void readsALongOneWholeEachTime() {
    ThreadId id = opened("long");
    for (int position = 1; position <= 9; position++) {
      kept.append(id, AssistantFixtures.asked(position, Texts.ofLength(Message.MAX_VISITOR)));
    }
    assertEquals(9, threads.read(id).size());
    assertEquals(9, threads.read(id).size());
    assertEquals(List.of(0, 0), readAfter);
  }

  @Test
  void forgetsWhatWasNotReadForLong() {
    ThreadId first = opened("first");
    kept.append(first, AssistantFixtures.asked(1, "Hallo"));
    threads.read(first);
    for (int i = 0; i < 256; i++) {
      ThreadId other = opened("other " + i);
      kept.append(other, AssistantFixtures.asked(1, "Hallo"));
      threads.read(other);
    }
    readAfter.clear();
    assertEquals(List.of(AssistantFixtures.asked(1, "Hallo")), threads.read(first));
    assertEquals(List.of(0), readAfter);
  }
}
