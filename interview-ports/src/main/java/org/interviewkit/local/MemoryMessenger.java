package org.interviewkit.local;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.interviewkit.port.Messenger;
import org.interviewkit.port.Signal;

/** Tells others in the same process; where a store belongs to one process, nobody. */
public final class MemoryMessenger implements Messenger {

  private static final System.Logger LOG = System.getLogger(MemoryMessenger.class.getName());

  private final List<MemoryMessenger> all;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** One that is alone. */
  public MemoryMessenger() {
    this(new CopyOnWriteArrayList<>());
  }

  private MemoryMessenger(List<MemoryMessenger> all) {
    this.all = all;
    all.add(this);
  }

  /** Another one, who hears what this one tells and tells it. */
  public MemoryMessenger another() {
    return new MemoryMessenger(all);
  }

  @Override
  public void tell(Signal signal) {
    all.stream().filter(other -> other != this).forEach(other -> other.hear(signal));
  }

  @Override
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  private synchronized void hear(Signal signal) {
    for (Listener listener : listeners) {
      try {
        listener.on(signal);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a listener failed: {0}", e.getClass().getName());
      }
    }
  }
}
