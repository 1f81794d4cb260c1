package org.interviewkit.liberty.assembly;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.interviewkit.application.Asking;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.IndexedPassages;
import org.interviewkit.port.PortException;

/** Reads how documents are cut into passages and weighed. */
final class Passages {

  private static final String PGVECTOR = Keys.PASSAGES.key() + "=pgvector";

  private Passages() {}

  /**
   * The rules.
   *
   * @throws WrongConfiguration if a value cannot be used
   */
  static Asking.Rules read(Keys.Source source) {
    int size = Settings.value(Keys.PASSAGES_SIZE, source, Integer::parseInt);
    int overlap = Settings.value(Keys.PASSAGES_OVERLAP, source, Integer::parseInt);
    Map<SourceKind, Double> weights = Settings.value(Keys.PASSAGES_WEIGHTS, source, Passages::weights);
    int advice = Settings.value(Keys.ADVICE_LENGTH, source, Integer::parseInt);
    try {
      return new Asking.Rules(new Cutting(size, overlap), weights, advice);
    } catch (InvalidInput e) {
      String key = e.field().equals("longestAdvice") ? Keys.ADVICE_LENGTH.key() : "interview.passages." + e.field();
      throw new WrongConfiguration(key + ": " + e.getMessage());
    }
  }

  /**
   * Looks whether the index that was chosen has what it needs.
   *
   * @throws WrongConfiguration if it does not
   */
  static void check(Settings.Adapters chosen) {
    if (chosen.passages() == Choice.PassagesKind.PGVECTOR && chosen.store() != Choice.StoreKind.JPA) {
      throw new WrongConfiguration(PGVECTOR + ": " + Keys.STORE.key() + "=" + Choice.label(chosen.store()) + " has no PostgreSQL to keep it in; allowed is jpa");
    }
    if (chosen.passages() == Choice.PassagesKind.PGVECTOR && chosen.embeddings() == Choice.EmbeddingsKind.NONE) {
      throw new WrongConfiguration(PGVECTOR + ": " + Keys.EMBEDDINGS.key() + "=none gives no vectors; allowed are local, openai");
    }
  }

  /**
   * The index in the store's database.
   *
   * @throws PortException if the database lacks what it needs; the message begins with the setting
   */
  static IndexedPassages index(JpaStore store, Embedder embedder, String model) {
    try {
      return store.indexedPassages(embedder, model);
    } catch (PortException e) {
      throw new PortException(e.kind(), PGVECTOR + ": " + e.getMessage(), e);
    }
  }

  private static Map<SourceKind, Double> weights(String text) {
    List<Double> numbers = Arrays.stream(text.split(",")).map(String::strip).map(Double::valueOf).toList();
    if (numbers.size() != SourceKind.values().length) {
      throw new InvalidInput("weights", "three numbers are needed, of the job description, the CV and the conversation");
    }
    Map<SourceKind, Double> weights = new EnumMap<>(SourceKind.class);
    for (SourceKind kind : SourceKind.values()) {
      weights.put(kind, numbers.get(kind.ordinal()));
    }
    return weights;
  }
}
