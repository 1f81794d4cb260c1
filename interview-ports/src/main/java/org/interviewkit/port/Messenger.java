package org.interviewkit.port;

/**
 * Tells the processes that share a store of each other's changes, within a moment. Nothing is kept: what is told while a process is not there, or cannot hear, it never hears;
 * then it is told {@link Listener#missed()} once it hears again, and looks at the store.
 */
public interface Messenger {

  /** Hears what other processes tell. Called by one thread at a time; must return soon. */
  interface Listener {

    /** Another process told this. */
    void on(Signal signal);

    /** Other processes may have told something that was not heard. */
    void missed();
  }

  /**
   * Tells all other processes, in the order of the calls; this one hears nothing of it. Returns at once; what cannot be sent for a while is sent later, and of very much the oldest
   * never.
   */
  void tell(Signal signal);

  /** Has somebody hear from now on. What a listener throws is its own trouble and keeps nothing from others. */
  void listen(Listener listener);
}
