package org.interviewkit.embedding;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Words in pieces between the marks a model wants at the beginning and at the end.
 *
 * @param pieces what cuts texts
 * @param before the numbers of the marks at the beginning
 * @param after the numbers of those at the end
 */
record Marked(Pieces pieces, List<Integer> before, List<Integer> after) implements Tokenizer {

  /** Cuts a text into pieces, from its beginning to its end. */
  interface Pieces {

    /** The words of a text, as the model wants to see them. */
    Stream<String> words(String text);

    /** Hands over the numbers of a word's pieces. */
    void cut(String word, IntConsumer piece);
  }

  @Override
  public long[] tokens(String text, int most) {
    List<Integer> tokens = new ArrayList<>(before);
    int room = most - after.size();
    Iterator<String> words = pieces.words(text).iterator();
    while (words.hasNext() && tokens.size() < room) {
      pieces.cut(words.next(), tokens::add);
    }
    List<Integer> kept = new ArrayList<>(tokens.subList(0, Math.max(before.size(), Math.min(room, tokens.size()))));
    kept.addAll(after);
    return kept.stream().mapToLong(Integer::longValue).toArray();
  }
}
