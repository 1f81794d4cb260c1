package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.port.Messenger;
import org.interviewkit.port.Signal;

/**
 * Tells whoever watches what was changed, in this process or in another one, after it was kept. What another one changes may come late or, after trouble, never: whoever must know
 * it looks at the store now and then. Watchers are called on the thread of whoever made the change, so they must return at once. Safe for use by many threads.
 */
public final class DeskNews {

  private static final System.Logger LOG = System.getLogger(DeskNews.class.getName());

  private final Set<Consumer<DeskEvent>> watchers = ConcurrentHashMap.newKeySet();

  private final Messenger messenger;

  DeskNews(Messenger messenger) {
    this.messenger = messenger;
    messenger.listen(new FromOthers());
  }

  /** Begins to tell. */
  public void watch(Consumer<DeskEvent> watcher) {
    watchers.add(watcher);
  }

  /** Stops telling. */
  public void unwatch(Consumer<DeskEvent> watcher) {
    watchers.remove(watcher);
  }

  /** A watcher in trouble must not undo what was kept, nor keep others from hearing of it. */
  void tell(DeskEvent event) {
    tellHere(event);
    messenger.tell(signal(event));
  }

  private void tellHere(DeskEvent event) {
    for (Consumer<DeskEvent> watcher : watchers) {
      try {
        watcher.accept(event);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a watcher failed: {0}", e.getClass().getName());
      }
    }
  }

  private static Signal signal(DeskEvent event) {
    return switch (event) {
      case DeskEvent.ThreadChanged changed -> new Signal("thread", changed.thread().toString());
      case DeskEvent.TicketChanged changed -> new Signal("ticket", Long.toString(changed.ticket().value()));
      case DeskEvent.FeedbackGiven given -> new Signal("feedback", given.feedback().toString());
    };
  }

  private final class FromOthers implements Messenger.Listener {

    @Override
    public void on(Signal signal) {
      switch (signal.kind()) {
        case "thread" -> tellHere(new DeskEvent.ThreadChanged(ThreadId.of(signal.subject())));
        case "ticket" -> tellHere(new DeskEvent.TicketChanged(new TicketNumber(Long.parseLong(signal.subject()))));
        case "feedback" -> tellHere(new DeskEvent.FeedbackGiven(UUID.fromString(signal.subject())));
        default -> {
          // for somebody else
        }
      }
    }

    @Override
    public void missed() {
      // whoever must know looks at the store now and then
    }
  }
}
