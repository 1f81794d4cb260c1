package org.interviewkit.embedding;

/**
 * Cuts texts into the tokens a model was taught with. What looks like one of the model's own marks in a text is a text like any other: nobody can write the end of a text into it.
 * Safe for use by many threads.
 */
interface Tokenizer {

  /**
   * The numbers of a text's tokens, the model's marks at its beginning and end included.
   *
   * @param most how many there may be; what stands behind them is left out
   */
  long[] tokens(String text, int most);
}
