package org.interviewkit.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.PortException;

/** Vectors of one model, as the database writes them. */
final class Meanings {

  private static final System.Logger LOG = System.getLogger(Meanings.class.getName());
  private static final int LONGEST = 4_000;
  private static final int LONGEST_MODEL = 200;

  private final Embedder embedder;
  private final String model;

  /**
   * The vectors of a model.
   *
   * @param model its name, 1–200 characters
   */
  Meanings(Embedder embedder, String model) {
    this.embedder = embedder;
    this.model = Require.text("model", model, LONGEST_MODEL);
  }

  /** A vector, with how many dimensions it has. */
  record Meaning(String text, int dimensions) {}

  String model() {
    return model;
  }

  /**
   * Those of passages, in their order, all with the same number of dimensions.
   *
   * @throws PortException as the embedder does
   */
  List<Meaning> of(List<Passage> passages) {
    List<String> texts = passages.stream().map(passage -> cut(passage.heading() + "\n" + passage.text())).toList();
    List<Meaning> meanings = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += Embedder.MOST_TEXTS) {
      embedder.embed(texts.subList(from, Math.min(texts.size(), from + Embedder.MOST_TEXTS))).forEach(vector -> meanings.add(meaning(vector)));
    }
    if (meanings.stream().map(Meaning::dimensions).distinct().count() > 1) {
      throw new PortException(PortException.Kind.MALFORMED, "the service of embeddings gave vectors of different lengths");
    }
    return meanings;
  }

  /** That of a question; empty when the embedder is not there. */
  Optional<Meaning> of(String question) {
    try {
      return Optional.of(meaning(embedder.question(cut(question))));
    } catch (PortException e) {
      LOG.log(System.Logger.Level.WARNING, "passages are found by their words alone: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Meaning meaning(float[] vector) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < vector.length; i++) {
      text.append(i == 0 ? "" : ",").append(vector[i]);
    }
    return new Meaning(text.append(']').toString(), vector.length);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
