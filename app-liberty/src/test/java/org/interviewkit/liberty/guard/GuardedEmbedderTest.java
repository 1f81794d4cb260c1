package org.interviewkit.liberty.guard;

import org.interviewkit.contract.EmbedderContract;
import org.interviewkit.contract.WordEmbedder;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.PortException;

class GuardedEmbedderTest implements EmbedderContract {

  @Override
  public Embedder embedder() {
    return new GuardedEmbedder(new WordEmbedder(), new RemoteCalls());
  }

  @Override
  public Embedder brokenEmbedder() {
    Embedder broken =
        texts -> {
          throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
        };
    return new GuardedEmbedder(broken, new RemoteCalls());
  }
}
