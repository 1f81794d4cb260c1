package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WordSharesTest {

  private static final WordShares SHARES = new WordShares(100_000, Map.of("project", 0.5, "team", 0.3, "bank", 0.02, "kafka", 0.008, "spark", 0.003, "flink", 0.0001));

  @Test
  void asksForRareWordsAndLeavesCommonOnesOut() {
    assertEquals("'kafka'", SHARES.worthRanking(List.of(Set.of("kafka", "team", "project"))));
    assertEquals("'flink' | 'spark'", SHARES.worthRanking(List.of(Set.of("spark", "flink", "kafka", "team"))));
  }

  @Test
  void asksForCommonWordsTogetherAndForAsFewAsNeeded() {
    assertEquals("('bank' & 'team')", SHARES.worthRanking(List.of(Set.of("project", "team", "bank"))));
    assertEquals("('team' & 'project')", SHARES.worthRanking(List.of(Set.of("project", "team"))));
    assertEquals("('project')", SHARES.worthRanking(List.of(Set.of("project"))));
  }

  @Test
  void letsAWordThatMayStandNowhereDecideNothingAlone() {
    assertEquals("'zeppelin' | ('bank' & 'team')", SHARES.worthRanking(List.of(Set.of("project", "team", "bank", "zeppelin"))));
  }

  @Test
  void takesEachLanguageForItself() {
    assertEquals("'managing' | 'manag' | ('bank' & 'team')", SHARES.worthRanking(List.of(Set.of("managing", "team"), Set.of("manag", "team", "bank"))));
    assertEquals("'wer' | 'flink'", SHARES.worthRanking(List.of(Set.of("wer", "team", "bank"), Set.of("flink", "team", "bank"))));
  }

  /** One alone would be half of everything. */
  @Test
  void asksForACommonWordAloneOnlyWhereThereIsNoOther() {
    assertEquals("'zeppelin'", SHARES.worthRanking(List.of(Set.of("project", "zeppelin"))));
  }

  @Test
  void quotesWords() {
    assertEquals("'\\\\' | 'it''s'", SHARES.worthRanking(List.of(Set.of("it's", "\\"))));
    assertEquals("", SHARES.worthRanking(List.of()));
  }
}
