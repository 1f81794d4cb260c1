package org.interviewkit.local.interviewer;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.interviewkit.domain.document.Sentence;
import org.interviewkit.local.text.Token;
import org.interviewkit.local.text.Tokenized;

/** The sentences an interviewer has said, so that none is said twice. */
final class Said {

  private final Set<String> sentences = new HashSet<>();

  void add(String text) {
    Sentence.of(text).forEach(sentence -> sentences.add(key(sentence.text())));
  }

  boolean holdsAnyOf(String text) {
    return Sentence.of(text).stream().anyMatch(sentence -> sentences.contains(key(sentence.text())));
  }

  private static String key(String sentence) {
    return Tokenized.of(sentence).tokens().stream().map(Token::folded).collect(Collectors.joining(" "));
  }
}
