package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells whoever watches what was changed in this process, after it was kept. What other processes change is not told: whoever must know it looks at the store now and
 * then. Watchers are called on the thread of whoever made the change, so they must return at once. Safe for use by many threads.
 */
public final class DeskNews {

  private static final System.Logger LOG = System.getLogger(DeskNews.class.getName());

  private final Set<Consumer<DeskEvent>> watchers = ConcurrentHashMap.newKeySet();

  DeskNews() {}

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
    for (Consumer<DeskEvent> watcher : watchers) {
      try {
        watcher.accept(event);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a watcher failed: {0}", e.getClass().getName());
      }
    }
  }
}
