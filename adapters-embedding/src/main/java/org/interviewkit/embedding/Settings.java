package org.interviewkit.embedding;

import java.nio.file.Path;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;

/**
 * What {@link LocalEmbedder} must be told.
 *
 * @param directory the folder with the model's files; empty for the small English model that comes along
 * @param prefixes what the model wants to read before texts; empty to take what its folder says
 * @param threads how many threads compute at once, 1–{@value #MOST_THREADS}
 * @param library the folder with ONNX Runtime and the English model; empty when they are on the class path
 */
public record Settings(Optional<Path> directory, Optional<Prefixes> prefixes, int threads, Optional<Path> library) {

  /** More gain nothing for one text. */
  public static final int MOST_THREADS = 16;

  private static final int LONGEST_PREFIX = 200;

  /**
   * What a model wants to read before texts.
   *
   * @param question before a question, up to and with the space; may be empty
   * @param passage before a passage, likewise
   */
  public record Prefixes(String question, String passage) {

    /** Before nothing. */
    public static final Prefixes NONE = new Prefixes("", "");

    /** Checks the lengths. */
    public Prefixes {
      if (Math.max(question.length(), passage.length()) > LONGEST_PREFIX) {
        throw new InvalidInput("prefix", "allowed are at most " + LONGEST_PREFIX + " characters");
      }
    }
  }

  /** Checks every bound. */
  public Settings {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new InvalidInput("threads", "threads " + threads + ": allowed 1–" + MOST_THREADS);
    }
  }
}
