package org.interviewkit.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.persistence.Meanings.Meaning;
import org.interviewkit.port.FoundPlace;
import org.interviewkit.port.IndexState;
import org.interviewkit.port.IndexedDocument;
import org.interviewkit.port.IndexedPassages;

/** The index of passages in PostgreSQL: words by its full text search, German and English; meanings as vectors of pgvector. */
public final class PgvectorPassages implements IndexedPassages {

  private static final String NAME = "the index of passages";
  private static final int ROWS_AT_ONCE = 100;
  private static final int LONGEST_QUESTION = 2_000;

  /** The longest vector the index of distances can hold; longer ones are measured one by one. */
  private static final int MOST_DIMENSIONS = 4_000;

  /** Up to so many passages of a tenant each distance is measured for a question to all of them, so that none is missed: as many as the index goes through before it stops. */
  static final int MOST_MEASURED = 20_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String INSERT =
      """
      insert into passage (document, position, kind, edition, start_at, language, words, model, dimensions, meaning)
      select ?, p.position, ?, ?, p.start, passage_language(p.text), passage_words(p.heading, p.text), ?, p.dimensions, cast(p.meaning as vector)
      from jsonb_to_recordset(cast(? as jsonb)) as p (position integer, start integer, heading text, text text, dimensions integer, meaning text)
      """;

  private final UnitOfWork unit;
  private final Meanings meanings;
  private final PassageSearch.Many many;
  private final Set<Integer> measured = ConcurrentHashMap.newKeySet();

  PgvectorPassages(UnitOfWork unit, Meanings meanings, int mostMeasured) {
    this.unit = unit;
    this.meanings = meanings;
    this.many = new PassageSearch.Many(mostMeasured, new SampledWords());
  }

  @Override
  public void put(IndexedDocument document) {
    if (document.passages().isEmpty()) {
      remove(document.document());
      return;
    }
    if (editions(List.of(document.document())).equals(Map.of(document.document(), document.edition()))) {
      return;
    }
    List<Meaning> vectors = meanings.of(document.passages());
    int dimensions = vectors.get(0).dimensions();
    if (dimensions <= MOST_DIMENSIONS && !measured.contains(dimensions)) {
      measure(dimensions);
    }
    unit.run(
        NAME,
        entities -> {
          delete(entities, document.document());
          for (int from = 0; from < vectors.size(); from += ROWS_AT_ONCE) {
            insert(entities, document, vectors, from);
          }
        });
  }

  @Override
  public void remove(DocumentId document) {
    unit.run(NAME, entities -> delete(entities, document));
  }

  @Override
  public Optional<List<FoundPlace>> nearest(String question, Map<DocumentId, String> editions, int limit) {
    Require.between("limit", limit, 1, MOST);
    if (!editions(List.copyOf(editions.keySet())).equals(editions)) {
      return Optional.empty();
    }
    return Optional.of(found(question, PassageSearch.within(editions.keySet().stream().map(DocumentId::toString).toList(), limit)));
  }

  @Override
  public List<FoundPlace> anywhere(String question, Set<SourceKind> kinds, int limit) {
    Require.between("limit", limit, 1, MOST);
    Require.size("kinds", kinds, 1, SourceKind.values().length);
    return found(question, PassageSearch.anywhere(kinds.stream().map(SourceKind::name).toList(), many, limit));
  }

  @Override
  public IndexState state() {
    String sql = "select kind, count(*), count(*) filter (where model <> ?) from passage where position = 0 group by kind";
    List<?> rows = unit.read(NAME, entities -> entities.createNativeQuery(sql).setParameter(1, meanings.model()).getResultList());
    Map<SourceKind, Long> documents = new EnumMap<>(SourceKind.class);
    long outdated = 0;
    for (Object row : rows) {
      Object[] counts = (Object[]) row;
      documents.put(SourceKind.valueOf((String) counts[0]), ((Number) counts[1]).longValue());
      outdated += ((Number) counts[2]).longValue();
    }
    return new IndexState(meanings.model(), documents, outdated);
  }

  private List<FoundPlace> found(String question, PassageSearch search) {
    String asked = Require.text("question", question, LONGEST_QUESTION);
    // not within the transaction, which holds a connection
    Optional<Meaning> meaning = meanings.of(asked);
    return unit.change(NAME, entities -> search.run(entities, asked, meanings.model(), meaning));
  }

  /** The edition of each document that stands there under today's model. */
  private Map<DocumentId, String> editions(List<DocumentId> documents) {
    if (documents.isEmpty()) {
      return Map.of();
    }
    String names = String.join(", ", Collections.nCopies(documents.size(), "?"));
    List<?> rows =
        unit.read(
            NAME,
            entities -> {
              var query = entities.createNativeQuery("select distinct document, edition from passage where document in (" + names + ") and model = ?");
              for (int i = 0; i < documents.size(); i++) {
                query.setParameter(i + 1, documents.get(i).toString());
              }
              return query.setParameter(documents.size() + 1, meanings.model()).getResultList();
            });
    return rows.stream().map(row -> (Object[]) row).collect(Collectors.toMap(row -> DocumentId.of((String) row[0]), row -> (String) row[1]));
  }

  private void insert(EntityManager entities, IndexedDocument document, List<Meaning> vectors, int from) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = from; i < Math.min(vectors.size(), from + ROWS_AT_ONCE); i++) {
      Passage passage = document.passages().get(i);
      Map<String, Object> row = new HashMap<>();
      row.put("position", i);
      row.put("start", passage.start());
      row.put("heading", passage.heading().replace('\0', ' '));
      row.put("text", passage.text().replace('\0', ' '));
      row.put("dimensions", vectors.get(i).dimensions());
      row.put("meaning", vectors.get(i).text());
      rows.add(row);
    }
    entities
        .createNativeQuery(INSERT)
        .setParameter(1, document.document().toString())
        .setParameter(2, document.kind().name())
        .setParameter(3, document.edition())
        .setParameter(4, meanings.model())
        .setParameter(5, json(rows))
        .executeUpdate();
  }

  /** Whoever else takes the same document in waits until this is done. */
  private static void delete(EntityManager entities, DocumentId document) {
    long key = UUID.fromString(document.toString()).getMostSignificantBits();
    await(entities, key);
    entities.createNativeQuery("delete from passage where document = ?").setParameter(1, document.toString()).executeUpdate();
  }

  /** Waits until nobody else is between here and the end of a transaction with this key. */
  private static void await(EntityManager entities, long key) {
    Sql.in(entities).rows("select 1 from pg_advisory_xact_lock(?)", row -> key, key);
  }

  /** Has the database keep an index of distances for vectors of so many dimensions, of whichever model they are. */
  private void measure(int dimensions) {
    String type = "halfvec(" + dimensions + ")";
    String sql =
        "create index if not exists passage_near_" + dimensions + " on passage using hnsw ((cast(meaning as " + type + ")) halfvec_cosine_ops) where dimensions = " + dimensions;
    unit.run(
        NAME,
        entities -> {
          await(entities, dimensions);
          entities.createNativeQuery(sql).executeUpdate();
        });
    measured.add(dimensions);
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of texts and numbers can be written", e);
    }
  }
}
