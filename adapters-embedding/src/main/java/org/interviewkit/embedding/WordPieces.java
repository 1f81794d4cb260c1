package org.interviewkit.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Words cut into their longest known beginnings, as BERT and its relatives read (Wu and others, “Google's Neural Machine Translation System”, 2016).
 *
 * @param vocabulary each piece's number
 * @param unknown the number of what has no pieces
 * @param inner what stands before a piece that begins no word
 * @param longest the most characters of a word; a longer one is unknown
 * @param lowercase whether the model knows small letters alone
 * @param plain whether it knows letters without accents alone
 */
record WordPieces(Map<String, Integer> vocabulary, int unknown, String inner, int longest, boolean lowercase, boolean plain) implements Marked.Pieces {

  @Override
  public Stream<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int letter : normal(text).codePoints().toArray()) {
      if (isSpace(letter)) {
        end(word, words);
      } else if (!isControl(letter)) {
        boolean alone = isPunctuation(letter) || isIdeograph(letter);
        if (alone) {
          end(word, words);
        }
        word.appendCodePoint(letter);
        if (alone) {
          end(word, words);
        }
      }
    }
    end(word, words);
    return words.stream();
  }

  private String normal(String text) {
    String stripped = plain ? Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "") : text;
    return lowercase ? stripped.toLowerCase(Locale.ROOT) : stripped;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  @Override
  public void cut(String word, IntConsumer piece) {
    List<Integer> pieces = new ArrayList<>();
    int from = 0;
    while (from < word.length() && word.codePointCount(0, word.length()) <= longest) {
      int to = word.length();
      while (to > from && !vocabulary.containsKey(written(word, from, to))) {
        to = word.offsetByCodePoints(to, -1);
      }
      if (to == from) {
        break;
      }
      pieces.add(vocabulary.get(written(word, from, to)));
      from = to;
    }
    if (from < word.length()) {
      piece.accept(unknown);
    } else {
      pieces.forEach(piece::accept);
    }
  }

  private String written(String word, int from, int to) {
    return (from == 0 ? "" : inner) + word.substring(from, to);
  }

  private static boolean isSpace(int letter) {
    return letter == '\t' || letter == '\n' || letter == '\r' || letter == 0x85 || Character.isSpaceChar(letter);
  }

  private static boolean isControl(int letter) {
    return letter == 0xFFFD
        || switch (Character.getType(letter)) {
          case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
          default -> false;
        };
  }

  private static boolean isPunctuation(int letter) {
    boolean sign = letter > ' ' && letter < 127 && !Character.isLetterOrDigit(letter);
    return sign
        || switch (Character.getType(letter)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION -> true;
          default -> false;
        };
  }

  /** Chinese writes no spaces; the blocks are those BERT's authors took. */
  private static boolean isIdeograph(int letter) {
    return letter >= 0x4E00 && letter <= 0x9FFF
        || letter >= 0x3400 && letter <= 0x4DBF
        || letter >= 0x20000 && letter <= 0x2CEAF
        || letter >= 0xF900 && letter <= 0xFAFF
        || letter >= 0x2F800 && letter <= 0x2FA1F;
  }
}
