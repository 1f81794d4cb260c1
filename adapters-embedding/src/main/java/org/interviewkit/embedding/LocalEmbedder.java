package org.interviewkit.embedding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/**
 * Embeddings of a model in this process: no text leaves it. One text is computed after the other, by as many threads as the settings say; callers take turns text by text, so a
 * question does not wait for a whole document. Longer texts than the model reads are cut off at its last token. Safe for use by many threads.
 */
public final class LocalEmbedder implements Embedder, AutoCloseable {

  private static final int LONGEST = 4_000;

  /** How long a text may wait for its turn, and then be computed. A large model needs a twentieth of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Network network;
  private final Tokenizer tokenizer;
  private final Settings.Prefixes prefixes;
  private final int mostTokens;
  private final String model;
  private final int dimensions;
  private final Semaphore turn = new Semaphore(1, true);
  private volatile boolean closed;

  /**
   * Loads the model and looks whether it works, which takes a second or two.
   *
   * @throws PortException {@code REFUSED} if a file is missing or cannot be used, or the library is not there
   */
  public LocalEmbedder(Settings settings) {
    ClassLoader loader = Library.loader(settings.library());
    ModelFiles files = new ModelFiles(settings.directory(), loader);
    this.prefixes = settings.prefixes().orElseGet(files::prefixes);
    this.model = files.name(prefixes);
    this.mostTokens = files.mostTokens();
    this.tokenizer = files.tokenizer();
    this.network = Library.network(loader, settings, files);
    try {
      this.dimensions = vector("InterviewKit").length;
    } catch (PortException e) {
      network.close();
      throw new PortException(Kind.REFUSED, "the model cannot be used: " + e.getMessage(), e);
    }
  }

  /** The model's name: another one as soon as its vectors would be. 1–200 characters. */
  public String model() {
    return model;
  }

  /** How many numbers a vector has. */
  public int dimensions() {
    return dimensions;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return embedded(texts, prefixes.passage());
  }

  @Override
  public float[] question(String text) {
    return embedded(List.of(text), prefixes.question()).get(0);
  }

  @Override
  public void close() {
    turn.acquireUninterruptibly();
    try {
      if (!closed) {
        closed = true;
        network.close();
      }
    } finally {
      turn.release();
    }
  }

  private List<float[]> embedded(List<String> texts, String prefix) {
    Require.size("texts", texts, 1, MOST_TEXTS);
    texts.forEach(LocalEmbedder::check);
    List<float[]> vectors = new ArrayList<>();
    for (String text : texts) {
      vectors.add(inTurn(prefix + text));
    }
    return vectors;
  }

  private static void check(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new InvalidInput("texts", "a text of 1–" + LONGEST + " characters is needed, not one of " + text.length());
    }
  }

  private float[] inTurn(String text) {
    try {
      if (!turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new PortException(Kind.UNAVAILABLE, "the local model has too much to do");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortException(Kind.UNAVAILABLE, "nobody waits for the local model any more", e);
    }
    try {
      if (closed) {
        throw new PortException(Kind.UNAVAILABLE, "the local model has been closed");
      }
      return vector(text);
    } finally {
      turn.release();
    }
  }

  private float[] vector(String text) {
    float[] vector = network.vector(tokenizer.tokens(text, mostTokens), PATIENCE);
    double square = 0;
    for (float number : vector) {
      square += (double) number * number;
    }
    if (!Double.isFinite(square) || square == 0) {
      throw new PortException(Kind.MALFORMED, "the local model gave no vector");
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
