package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Learns from a sample how common words are, anew each hour. Safe for threads: one learns, the others go by what was known before. */
final class SampledWords {

  private static final long GOOD_FOR_SECONDS = 3_600;

  /** So many passages of all tenants are looked at, about: reading them takes a tenth of a second, and ten times as long from disk. */
  private static final int SAMPLE = 20_000;

  /**
   * A sample takes whole pages, on which the passages of one document stand together, so each document counts with one passage: a word that one of them repeats is not common.
   * The numbers are the same as long as the table is.
   */
  private static final String LEARN =
      """
      with sampled as materialized (
        select distinct on (p.document) p.words, count(*) over () as passages
        from passage p tablesample system (%1$s) repeatable (1)
        order by p.document, p.position
        limit 4000)
      select w.word, count(*), (select count(*) from sampled), max(s.passages) * 100.0 / %1$s
      from sampled s, unnest(tsvector_to_array(s.words)) as w (word)
      group by w.word
      having count(*) > 1
      """;

  private final ReentrantLock learning = new ReentrantLock();
  private volatile WordShares known = new WordShares(0, Map.of());
  private volatile long until = Long.MIN_VALUE;

  /**
   * What is known, at most an hour old or just being learned anew by somebody else; nothing where the database has not yet counted its rows.
   *
   * @param now in seconds, by the database's clock
   */
  WordShares shares(EntityManager entities, long now) {
    if (now >= until && learning.tryLock()) {
      try {
        known = learned(entities);
        until = now + GOOD_FOR_SECONDS;
      } finally {
        learning.unlock();
      }
    }
    return known;
  }

  private static WordShares learned(EntityManager entities) {
    Number rows = (Number) entities.createNativeQuery("select reltuples from pg_class where oid = to_regclass('passage')").getSingleResult();
    Map<String, Double> shares = new HashMap<>();
    double passages = 0;
    if (rows.doubleValue() > 0) {
      String percent = String.format(Locale.ROOT, "%.6f", Math.min(100, Math.max(0.0001, 100.0 * SAMPLE / rows.doubleValue())));
      List<?> words = entities.createNativeQuery(LEARN.formatted(percent)).getResultList();
      for (Object row : words) {
        Object[] counts = (Object[]) row;
        shares.put((String) counts[0], ((Number) counts[1]).doubleValue() / ((Number) counts[2]).doubleValue());
        passages = ((Number) counts[3]).doubleValue();
      }
    }
    return new WordShares(passages, shares);
  }
}
