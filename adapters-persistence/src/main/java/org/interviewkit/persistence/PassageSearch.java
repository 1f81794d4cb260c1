package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.persistence.Meanings.Meaning;
import org.interviewkit.port.FoundPlace;
import org.interviewkit.port.IndexedPassages;

/**
 * One search: the order by words and that by meaning, fused by reciprocal ranks in one statement. Vectors of another model, or of another number of dimensions, take no part in
 * it.
 */
final class PassageSearch {

  /** What is added to a rank before it is turned over. */
  private static final int OFFSET = 10;

  /** By meaning there is always somebody nearest: only so many count. */
  private static final int NEAREST = 12;

  /** So many come out of the index of all documents, whose distances are rounded, and are then measured exactly. */
  private static final int CANDIDATES = 80;

  /** So many passages are ranked by words where passages are many. Of more than that which hold the same words, those that stand first in the table. */
  private static final int MOST_RANKED = 5_000;

  private static final String SETTINGS =
      "select set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', '400', true),"
          + " set_config('plan_cache_mode', 'force_custom_plan', true)";

  /**
   * Neither the plans nor the statistics know how few passages a tenant may have, so all tenants' would be read where an index leads to its own; whatever is cut off must be the
   * same each time; and nothing here is worth compiling. Says what time it is, too.
   */
  private static final String SETTINGS_ANYWHERE =
      "select extract(epoch from now()), set_config('max_parallel_workers_per_gather', '0', true), set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)";

  private static final String LEXEMES =
      """
      select 'german', unnest(tsvector_to_array(to_tsvector('pg_catalog.german', cast(? as text))))
      union all
      select 'english', unnest(tsvector_to_array(to_tsvector('pg_catalog.english', cast(? as text))))
      """;

  /** Few passages are gone through once: each that holds a word is ranked, and every distance is measured. */
  private static final String FEW =
      """
      , looked_at as materialized (
        select p.document, p.start_at, p.kind, p.edition, case when p.words @@ asked.words then ts_rank_cd(p.words, asked.words) end as nearness, %s as distance
        from passage p, asked
        where %s)
      """;

  private static final String WORDED =
      """
      , worded as (
        select document, start_at, kind, edition, row_number() over (order by nearness desc, document, start_at) as place, true as worded, false as meant
        from (
          select p.document, p.start_at, p.kind, p.edition, nearness
          from %s p
          where nearness is not null
          order by nearness desc, p.document, p.start_at
          limit %d) by_words)
      """;

  private static final String MEANT =
      """
      , meant as (
        select document, start_at, kind, edition, row_number() over (order by distance, document, start_at) as place, false as worded, true as meant
        from (
          select p.document, p.start_at, p.kind, p.edition, distance
          from %s p
          where distance is not null
          order by distance, p.document, p.start_at
          limit %d) by_meaning)
      """;

  private final String among;
  private final List<String> values;
  private final Optional<Many> many;
  private final int limit;

  private PassageSearch(String column, List<String> values, Optional<Many> many, int limit) {
    this.among = "p." + column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    this.values = values;
    this.many = many;
    this.limit = limit;
  }

  /**
   * What is done otherwise where passages are many.
   *
   * @param from with more passages than this
   * @param words which of them are common
   */
  record Many(int from, SampledWords words) {}

  /** In a few documents: every distance is measured, and every passage with any word of the question is ranked. */
  static PassageSearch within(List<String> documents, int limit) {
    return new PassageSearch("document", documents, Optional.empty(), limit);
  }

  /** In all documents of some kinds. Where passages are many the index of distances is asked first, and only passages with the rarer words are ranked. */
  static PassageSearch anywhere(List<String> kinds, Many many, int limit) {
    return new PassageSearch("kind", kinds, Optional.of(many), limit);
  }

  List<FoundPlace> run(EntityManager entities, String question, String model, Optional<Meaning> meaning) {
    // without these the index may give fewer rows than there are, or a plan made for another question
    entities.createNativeQuery(SETTINGS).getResultList();
    Optional<Long> now = many.map(everywhere -> prepare(entities));
    boolean areMany = many.isPresent() && areMore(entities, many.get().from());
    Optional<String> worthRanking = now.filter(time -> areMany).flatMap(time -> worthRanking(entities, question, time));
    List<Object> parameters = new ArrayList<>(List.of(question));
    StringBuilder sql = new StringBuilder("with asked as (select passage_question(?) as words)");
    if (areMany) {
      amongMany(sql, parameters, model, meaning, worthRanking);
    } else {
      meaning.ifPresent(vector -> parameters.addAll(List.of(model, vector.text())));
      parameters.addAll(values);
      String distance = meaning.map(vector -> "case when p.model = ? and p.dimensions = " + vector.dimensions() + " then p.meaning <=> cast(? as vector) end").orElse("null");
      sql.append(FEW.formatted(distance, among)).append(WORDED.formatted("looked_at", IndexedPassages.MOST));
      meaning.ifPresent(vector -> sql.append(MEANT.formatted("looked_at", NEAREST)));
    }
    sql.append("select document, start_at, kind, edition, sum(1.0 / (").append(OFFSET).append(" + place)) as score, bool_or(worded), bool_or(meant) from (select * from worded");
    meaning.ifPresent(vector -> sql.append(" union all select * from meant"));
    sql.append(") found group by document, start_at, kind, edition order by score desc, document, start_at limit ").append(limit);
    Query query = entities.createNativeQuery(sql.toString());
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> place((Object[]) row)).toList();
  }

  /** Among many passages: by words those that are worth it, by meaning those which the index of distances gives. */
  private void amongMany(StringBuilder sql, List<Object> parameters, String model, Optional<Meaning> meaning, Optional<String> worthRanking) {
    parameters.addAll(values);
    worthRanking.ifPresent(parameters::add);
    String worth = "select * from passage p where " + among + worthRanking.map(words -> " and p.words @@ cast(? as tsquery) limit " + MOST_RANKED).orElse("");
    String ranked = "(select p.*, ts_rank_cd(p.words, asked.words) as nearness from (" + worth + ") p, asked where p.words @@ asked.words)";
    sql.append(WORDED.formatted(ranked, IndexedPassages.MOST));
    meaning.ifPresent(
        vector -> {
          String half = "halfvec(" + vector.dimensions() + ")";
          String nearest = " order by cast(p.meaning as " + half + ") <=> cast(? as " + half + ") limit " + CANDIDATES;
          String ofModel = " and p.model = ? and p.dimensions = " + vector.dimensions();
          String near = "(select * from passage p where " + among + ofModel + nearest + ") p";
          sql.append(MEANT.formatted("(select p.*, p.meaning <=> cast(? as vector) as distance from " + near + ")", NEAREST));
          parameters.add(vector.text());
          parameters.addAll(values);
          parameters.addAll(List.of(model, vector.text()));
        });
  }

  /** The index knows no tenants and no kinds: it passes over others' passages, stops after 20,000 of them, and so finds too little of what is rare in it. */
  private boolean areMore(EntityManager entities, int than) {
    Query query = entities.createNativeQuery("select count(*) from (select 1 from passage p where " + among + " limit " + (than + 1) + ") counted");
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return ((Number) query.getSingleResult()).intValue() > than;
  }

  /** Prepares a search in all documents, and says what time it is, in seconds. */
  private static long prepare(EntityManager entities) {
    return ((Number) ((Object[]) entities.createNativeQuery(SETTINGS_ANYWHERE).getSingleResult())[0]).longValue();
  }

  /** Which passages are ranked by words where passages are many; empty if it is not known which words are common, so that each with any of them must be. */
  private Optional<String> worthRanking(EntityManager entities, String question, long now) {
    WordShares shares = many.orElseThrow().words().shares(entities, now);
    return shares.shares().isEmpty() ? Optional.empty() : Optional.of(shares.worthRanking(lexemes(entities, question)));
  }

  /** The words of a question without endings and small words, as each language has them. */
  private static Collection<Set<String>> lexemes(EntityManager entities, String question) {
    List<?> rows = entities.createNativeQuery(LEXEMES).setParameter(1, question).setParameter(2, question).getResultList();
    Map<Object, Set<String>> words = new TreeMap<>();
    for (Object row : rows) {
      Object[] lexeme = (Object[]) row;
      words.computeIfAbsent(lexeme[0], language -> new TreeSet<>()).add((String) lexeme[1]);
    }
    return words.values();
  }

  private static FoundPlace place(Object[] row) {
    DocumentId document = DocumentId.of((String) row[0]);
    SourceKind kind = SourceKind.valueOf((String) row[2]);
    return new FoundPlace(document, kind, (String) row[3], ((Number) row[1]).intValue(), ((Number) row[4]).doubleValue(), (Boolean) row[5], (Boolean) row[6]);
  }
}
