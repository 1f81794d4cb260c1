package org.interviewkit.liberty.guard;

import java.util.List;
import org.interviewkit.port.Embedder;

/** An embedder behind {@link RemoteCalls}. */
public final class GuardedEmbedder implements Embedder {

  private final Embedder remote;
  private final RemoteCalls calls;

  /** A guard before an embedder. */
  public GuardedEmbedder(Embedder remote, RemoteCalls calls) {
    this.remote = remote;
    this.calls = calls;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return Outcome.guarded("the service of embeddings", () -> calls.embedding(() -> Outcome.of(() -> remote.embed(texts))));
  }

  @Override
  public float[] question(String text) {
    return Outcome.guarded("the service of embeddings", () -> calls.embedding(() -> Outcome.of(() -> List.of(remote.question(text))))).get(0);
  }
}
