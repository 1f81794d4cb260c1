package org.interviewkit.embedding;

import java.time.Duration;
import org.interviewkit.port.PortException;

/** A model that has been loaded: numbers of tokens in, one vector out. Safe for use by many threads. */
public interface Network extends AutoCloseable {

  /**
   * The vector of a text, not brought to any length yet.
   *
   * @param tokens the numbers of its tokens, at least one
   * @param limit how long it may take
   * @throws PortException {@code UNAVAILABLE} if it took longer, {@code MALFORMED} if the model cannot compute it
   */
  float[] vector(long[] tokens, Duration limit);

  @Override
  void close();
}
