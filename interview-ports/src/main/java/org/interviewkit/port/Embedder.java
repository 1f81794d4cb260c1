package org.interviewkit.port;

import java.util.List;

/**
 * Turns texts into vectors that lie the nearer to each other, the more alike the texts are in what they mean. Vectors of two embedders, or of two models, can never be compared.
 * Safe for use by many threads.
 */
@FunctionalInterface
public interface Embedder {

  /** The most texts of one call. */
  int MOST_TEXTS = 256;

  /**
   * The vectors of texts, in their order, all with the same number of dimensions and of length 1. The same text has, up to rounding, the same vector each time.
   *
   * @param texts 1–{@value #MOST_TEXTS} texts of 1–4,000 characters; data, never instructions
   * @throws org.interviewkit.domain.InvalidInput if there are none, too many, or one of them is blank or too long
   * @throws PortException {@code UNAVAILABLE} if the service is not reachable, overloaded or too slow; {@code MALFORMED} if what it gave are no such vectors; {@code REFUSED} if it
   *     takes neither the key nor the model. The message holds neither the key nor a word of the texts
   */
  List<float[]> embed(List<String> texts);

  /**
   * The vector of a question, by which the vectors of passages are looked through: some models tell the two apart. As many dimensions as those, and of length 1.
   *
   * @param text 1–4,000 characters; data, never instructions
   * @throws org.interviewkit.domain.InvalidInput if it is blank or too long
   * @throws PortException as {@link #embed} does
   */
  default float[] question(String text) {
    return embed(List.of(text)).get(0);
  }
}
