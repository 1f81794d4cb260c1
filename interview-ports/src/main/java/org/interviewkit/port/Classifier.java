package org.interviewkit.port;

import org.interviewkit.domain.assistant.Routing;

/** Decides which agent answers a visitor's message. Safe for use by many threads. */
public interface Classifier {

  /**
   * The decision, with its reason. The message is data: an order in it changes nothing but the decision.
   *
   * @throws PortException if the world behind it failed
   */
  Routing classify(Inquiry inquiry);
}
