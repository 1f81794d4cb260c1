package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

  private static final String SETTINGS =
      "select set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', '400', true),"
          + " set_config('plan_cache_mode', 'force_custom_plan', true)";

  private static final String WORDED =
      """
      worded as (
        select document, start_at, kind, edition, row_number() over (order by nearness desc, document, start_at) as place, true as worded, false as meant
        from (
          select p.document, p.start_at, p.kind, p.edition, ts_rank_cd(p.words, asked.words) as nearness
          from passage p, asked
          where %s and p.words @@ asked.words
          order by nearness desc, p.document, p.start_at
          limit %d) by_words)
      """;

  private static final String MEANT =
      """
      , meant as (
        select document, start_at, kind, edition, row_number() over (order by distance, document, start_at) as place, false as worded, true as meant
        from (
          select p.document, p.start_at, p.kind, p.edition, p.meaning <=> cast(? as vector) as distance
          from %s
          order by distance, p.document, p.start_at
          limit %d) by_meaning)
      """;

  private final String among;
  private final List<String> values;
  private final int mostMeasured;
  private final int limit;

  private PassageSearch(String column, List<String> values, int mostMeasured, int limit) {
    this.among = "p." + column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    this.values = values;
    this.mostMeasured = mostMeasured;
    this.limit = limit;
  }

  /** In a few documents: every distance is measured. */
  static PassageSearch within(List<String> documents, int limit) {
    return new PassageSearch("document", documents, Integer.MAX_VALUE, limit);
  }

  /**
   * In all documents of some kinds. Among many passages the index of distances is asked first.
   *
   * @param mostMeasured up to so many passages every distance is measured
   */
  static PassageSearch anywhere(List<String> kinds, int mostMeasured, int limit) {
    return new PassageSearch("kind", kinds, mostMeasured, limit);
  }

  List<FoundPlace> run(EntityManager entities, String question, String model, Optional<Meaning> meaning) {
    // without these the index may give fewer rows than there are, or a plan made for another question
    entities.createNativeQuery(SETTINGS).getResultList();
    boolean many = meaning.isPresent() && areMany(entities);
    List<Object> parameters = new ArrayList<>();
    parameters.add(question);
    parameters.addAll(values);
    StringBuilder sql = new StringBuilder("with asked as (select passage_question(?) as words), ").append(WORDED.formatted(among, IndexedPassages.MOST));
    meaning.ifPresent(
        vector -> {
          sql.append(MEANT.formatted(many ? nearby(vector) : "passage p where " + among + ofModel(vector), NEAREST));
          parameters.add(vector.text());
          parameters.addAll(values);
          parameters.add(model);
          if (many) {
            parameters.add(vector.text());
          }
        });
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

  /** The index knows no tenants and no kinds: it passes over others' passages, stops after 20,000 of them, and so finds too little of what is rare in it. */
  private boolean areMany(EntityManager entities) {
    if (mostMeasured == Integer.MAX_VALUE) {
      return false;
    }
    Query query = entities.createNativeQuery("select count(*) from (select 1 from passage p where " + among + " limit " + (mostMeasured + 1) + ") counted");
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return ((Number) query.getSingleResult()).intValue() > mostMeasured;
  }

  private static String ofModel(Meaning vector) {
    return " and p.model = ? and p.dimensions = " + vector.dimensions();
  }

  private String nearby(Meaning vector) {
    String half = "halfvec(" + vector.dimensions() + ")";
    String nearest = " order by cast(p.meaning as " + half + ") <=> cast(? as " + half + ") limit " + CANDIDATES;
    return "(select * from passage p where " + among + ofModel(vector) + nearest + ") p";
  }

  private static FoundPlace place(Object[] row) {
    DocumentId document = DocumentId.of((String) row[0]);
    SourceKind kind = SourceKind.valueOf((String) row[2]);
    return new FoundPlace(document, kind, (String) row[3], ((Number) row[1]).intValue(), ((Number) row[4]).doubleValue(), (Boolean) row[5], (Boolean) row[6]);
  }
}
