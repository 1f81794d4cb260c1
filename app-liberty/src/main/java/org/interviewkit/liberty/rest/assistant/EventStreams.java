package org.interviewkit.liberty.rest.assistant;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.interviewkit.application.DeskEvent;
import org.interviewkit.application.DeskNews;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.liberty.assembly.NotReady;
import org.interviewkit.liberty.rest.Problem;
import org.interviewkit.liberty.rest.Refusal;

/** The open streams of server-sent events of this server, and how many there may be. None holds a thread of the container. */
@ApplicationScoped
class EventStreams {

  /** The most streams of one visitor or account: several pages may be open. */
  static final int MOST_OF_ONE = 8;

  /** The most streams of one address; many visitors may share one. */
  static final int MOST_OF_ADDRESS = 100;

  /** The most streams at all. */
  static final int MOST = 4_000;

  private static final Duration BREATH = Duration.ofSeconds(15);
  private static final Duration BEAT = Duration.ofSeconds(5);

  private final Set<Feed> open = ConcurrentHashMap.newKeySet();
  private final Consumer<DeskEvent> heard = event -> open.forEach(feed -> feed.hear(event));
  private final AtomicBoolean watching = new AtomicBoolean();
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("chat-events").daemon().factory());
  private Deployment deployment;
  private Clock clock;

  EventStreams() {}

  @Inject
  EventStreams(Deployment deployment, Clock clock) {
    this.deployment = deployment;
    this.clock = clock;
  }

  /**
   * Whose stream it is.
   *
   * @param owner the conversation or the account
   * @param address where it is read; counted in memory and never kept
   */
  record Reader(String owner, String address) {}

  /** One stream and what it is about. */
  interface Feed {

    Reader reader();

    EventStream stream();

    /** Something was changed; must return at once. */
    void hear(DeskEvent event);

    /** Time has passed: about every 15 s. */
    void look();
  }

  @PostConstruct
  void begin() {
    deployment.whenStopping(this::letGo);
    beat.scheduleWithFixedDelay(this::tend, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void end() {
    beat.shutdownNow();
    letGo();
    work.shutdown();
  }

  private static void refuse(String why) {
    throw new NotReady(why);
  }

  private void letGo() {
    open.forEach(feed -> feed.stream().drop());
  }

  /** Refuses a reader who has too many streams, and everybody while the server is not ready. */
  void admit(Reader reader) {
    deployment.refusal().ifPresent(EventStreams::refuse);
    long own = open.stream().filter(feed -> feed.reader().owner().equals(reader.owner())).count();
    long near = open.stream().filter(feed -> feed.reader().address().equals(reader.address())).count();
    if (own >= MOST_OF_ONE || near >= MOST_OF_ADDRESS || open.size() >= MOST) {
      String detail = "open are " + own + " streams of this reader and " + near + " of this address: allowed are " + MOST_OF_ONE + " and " + MOST_OF_ADDRESS;
      throw Refusal.retryAfter(Problem.of(429, "too-many-requests", "Too many requests", detail), (int) BREATH.toSeconds());
    }
  }

  EventStream stream(SseEventSink sink, Sse sse) {
    return new EventStream(sink, sse, clock, work);
  }

  /** Begins to feed; the first look is on its way when this returns. */
  void begin(Feed feed) {
    if (watching.compareAndSet(false, true)) {
      DeskNews news = deployment.system().assistance().news();
      news.watch(heard);
    }
    open.add(feed);
    feed.stream().breathe();
    run(feed::look);
  }

  /** Does something for a stream on a thread of its own. */
  void run(Runnable task) {
    work.execute(task);
  }

  private void tend() {
    Collection<Feed> all = List.copyOf(open);
    for (Feed feed : all) {
      feed.stream().dropIfStuck();
      if (feed.stream().isClosed()) {
        open.remove(feed);
      } else if (feed.stream().silence().compareTo(BREATH.minus(BEAT)) >= 0) {
        feed.stream().breathe();
        run(feed::look);
      }
    }
  }
}
