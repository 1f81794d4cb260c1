package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interviewkit.contract.IndexedPassagesContract;
import org.interviewkit.contract.Texts;
import org.interviewkit.contract.Until;
import org.interviewkit.contract.WordEmbedder;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.persistence.postgres.Database;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.FoundPlace;
import org.interviewkit.port.IndexState;
import org.interviewkit.port.IndexedDocument;
import org.interviewkit.port.IndexedPassages;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

final class PgvectorPassagesTest implements IndexedPassagesContract {

  private static final PostgresServer SERVER = PostgresServer.sharedWithVectors();

  /** Says what no word says: texts that begin with the same letter are alike. */
  private static final Embedder LETTERS = texts -> texts.stream().map(text -> PgvectorPassagesTest.letter(text.strip().toLowerCase(Locale.ROOT).charAt(0))).toList();

  private String name;
  private Database database;
  private JpaStore store;
  private IndexedPassages index;

  @BeforeEach
  void open() {
    name = SERVER.createDatabase("");
    database = Database.at(SERVER.url(name));
    store = JpaStore.open(database.pool());
    index = store.indexedPassages(new WordEmbedder(), "words/1");
  }

  @AfterEach
  void close() {
    store.close();
    database.close();
    SERVER.execute("postgres", "drop database " + name + " with (force)");
  }

  @Override
  public IndexedPassages index() {
    return index;
  }

  private static float[] letter(char letter) {
    float[] vector = new float[26];
    vector[Math.floorMod(letter - 'a', 26)] = 1;
    return vector;
  }

  private String ask(String query, String... before) {
    try (Connection connection = database.pool().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : before) {
        statement.execute(sql);
      }
      StringJoiner lines = new StringJoiner("\n");
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
      return lines.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static IndexedDocument manyPassages(String document, int count) {
    DocumentId id = new DocumentId(Texts.uuid(document));
    return new IndexedDocument(id, SourceKind.CV, IntStream.range(0, count).mapToObj(i -> new Passage(id, "CV", "", i * 10, "passage " + i)).toList());
  }

  @Test
  void keepsWordsAndVectorsInTheirRow() {
    Embedder usual = texts -> texts.stream().map(text -> new float[384]).peek(vector -> vector[0] = 1).toList();
    DocumentId id = new DocumentId(Texts.uuid("long"));
    String text = IntStream.range(0, 150).mapToObj(i -> Texts.uuid("word " + i).toString().substring(0, 8)).collect(Collectors.joining(" "));
    store.indexedPassages(usual, "usual/1").put(new IndexedDocument(id, SourceKind.CV, List.of(new Passage(id, "CV", "", 0, text))));
    assertEquals("1 passages", ask("select count(*) || ' passages' from passage"));
    assertEquals("0 elsewhere", ask("select count(pg_column_toast_chunk_id(meaning)) + count(pg_column_toast_chunk_id(words)) || ' elsewhere' from passage"));
  }

  @Test
  void findsInsideAnInterviewWhatMeasuringEveryVectorFinds() {
    int dimensions = 48;
    Random random = new Random(7);
    List<float[]> vectors = new ArrayList<>();
    Embedder scattered =
        texts ->
            texts.stream()
                .map(
                    text -> {
                      float[] vector = new float[dimensions];
                      double square = 0;
                      for (int i = 0; i < dimensions; i++) {
                        vector[i] = (float) random.nextGaussian();
                        square += vector[i] * vector[i];
                      }
                      for (int i = 0; i < dimensions; i++) {
                        vector[i] /= (float) Math.sqrt(square);
                      }
                      vectors.add(vector);
                      return vector;
                    })
                .toList();
    IndexedPassages scatteredIndex = store.indexedPassages(scattered, "scattered/1");
    IndexedDocument mine = manyPassages("mine", 150);
    for (int i = 0; i < 8; i++) {
      scatteredIndex.put(manyPassages("other " + i, 150));
    }
    vectors.clear();
    scatteredIndex.put(mine);
    List<float[]> held = List.copyOf(vectors);
    for (int round = 0; round < 10; round++) {
      List<FoundPlace> found = scatteredIndex.nearest("Wer?", Map.of(mine.document(), mine.edition()), 10).orElseThrow();
      float[] wanted = vectors.get(vectors.size() - 1);
      List<Integer> exact = IntStream.range(0, 150).boxed().sorted(Comparator.comparingDouble((Integer i) -> -product(wanted, held.get(i)))).limit(10).map(i -> i * 10).toList();
      assertEquals(exact, found.stream().map(FoundPlace::start).toList());
    }
  }

  private static double product(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
  }

  @Test
  void findsWhatSharesNoWord() {
    IndexedDocument dog = IndexedPassagesContract.document("dog", SourceKind.CV, "Sie hat einen Dackel und geht gern mit ihm.");
    index.put(dog);
    FoundPlace found = index.anywhere("Who has a dog?", Set.of(SourceKind.CV), 1).get(0);
    assertEquals(dog.document(), found.document());
    assertEquals(List.of(false, true), List.of(found.worded(), found.meant()));
  }

  @Test
  void knowsTheEndingsOfBothLanguages() {
    IndexedPassages words = store.indexedPassages(LETTERS, "letters/1");
    words.put(IndexedPassagesContract.document("german", SourceKind.CV, "Sie hat die Projekte mit zwei Kolleginnen geleitet."));
    words.put(IndexedPassagesContract.document("english", SourceKind.CV, "She was managing the clusters of a bank."));
    assertEquals("english\ngerman", ask("select replace(language::text, 'pg_catalog.', '') from passage order by 1"));
    assertTrue(words.anywhere("Welches Projekt?", Set.of(SourceKind.CV), 1).get(0).worded());
    assertTrue(words.anywhere("Who manages a cluster?", Set.of(SourceKind.CV), 1).get(0).worded());
  }

  @Test
  void neverMixesModelsOrDimensions() {
    index.put(CV);
    index.put(OTHER);
    IndexedPassages tomorrow = store.indexedPassages(LETTERS, "letters/2");
    assertEquals(new IndexState("letters/2", Map.of(SourceKind.CV, 2L), 2), tomorrow.state());
    assertTrue(tomorrow.nearest("Kafka", Map.of(CV.document(), CV.edition()), 5).isEmpty());
    assertTrue(tomorrow.anywhere("Kafka", Set.of(SourceKind.CV), 5).stream().allMatch(FoundPlace::worded));
    assertEquals(List.of(), tomorrow.anywhere("zzzz", Set.of(SourceKind.CV), 5));
    tomorrow.put(CV);
    assertEquals(new IndexState("letters/2", Map.of(SourceKind.CV, 2L), 1), tomorrow.state());
    assertEquals("letters/2 26\nwords/1 32", ask("select distinct model || ' ' || dimensions from passage order by 1"));
    assertEquals(Set.of(CV.document()), Set.copyOf(tomorrow.anywhere("zzzz", Set.of(SourceKind.CV), 50).stream().map(FoundPlace::document).toList()));
    assertEquals(Set.of(OTHER.document()), Set.copyOf(index.anywhere("zzzz", Set.of(SourceKind.CV), 50).stream().map(FoundPlace::document).toList()));
    // the same name, but another length: nothing is compared
    IndexedPassages odd = store.indexedPassages(LETTERS, "words/1");
    assertEquals(List.of(), odd.anywhere("zzzz", Set.of(SourceKind.CV), 5));
  }

  @Test
  void findsByWordsAloneAndKeepsWhatStandsWhileTheEmbedderIsAway() {
    index.put(CV);
    IndexedPassages away =
        store.indexedPassages(
            texts -> {
              throw new PortException(Kind.UNAVAILABLE, "scripted");
            },
            "words/1");
    assertTrue(away.nearest("Kafka", Map.of(CV.document(), CV.edition()), 5).orElseThrow().get(0).worded());
    IndexedDocument changed = IndexedPassagesContract.document("cv", SourceKind.CV, "She never saw Kafka.");
    assertEquals(Kind.UNAVAILABLE, assertThrows(PortException.class, () -> away.put(changed)).kind());
    assertTrue(away.nearest("Kafka", Map.of(CV.document(), CV.edition()), 5).isPresent());
    away.put(CV);
  }

  @Test
  void looksIntoTheIndexOfDistancesWherePassagesAreMany() {
    for (int i = 0; i < 20; i++) {
      index.put(manyPassages("document " + i, 50));
    }
    String near = "order by cast(meaning as halfvec(32)) <=> cast(cast('[" + "0,".repeat(31) + "1]' as vector) as halfvec(32)) limit 80";
    String wide = "explain select document from passage where kind in ('CV') and model = 'words/1' and dimensions = 32 " + near;
    assertTrue(ask(wide, "analyze passage").contains("passage_near_32"), ask(wide));
    String inside = "explain select start_at from passage where document in ('" + Texts.uuid("document 1") + "') and model = 'words/1' order by meaning <=> '[" + "0,".repeat(31) + "1]'";
    assertTrue(ask(inside).contains("passage_pk"), ask(inside));
    List<FoundPlace> measured = index.anywhere("passage 7", Set.of(SourceKind.CV), 50);
    List<FoundPlace> looked = store.indexedPassages(new WordEmbedder(), "words/1", 999).anywhere("passage 7", Set.of(SourceKind.CV), 50);
    assertEquals(50, measured.size());
    assertEquals(50, looked.size());
    String scans = "select idx_scan from pg_stat_user_indexes where indexrelname = 'passage_near_32'";
    Until.equal("1", () -> ask(scans));
  }

  @Test
  void saysWhatIsMissing() throws SQLException {
    String empty = SERVER.createDatabase("");
    String user = "user_of_" + empty;
    SERVER.execute("postgres", "create role " + user + " login password '" + PostgresServer.PASSWORD + "'");
    SERVER.execute(empty, "grant all on schema public to " + user);
    SERVER.execute(empty, "create extension pg_trgm");
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(SERVER.url(empty));
    source.setUser(user);
    source.setPassword(PostgresServer.PASSWORD);
    source.setStringType("unspecified");
    try (JpaStore modest = JpaStore.open(source)) {
      PortException refused = assertThrows(PortException.class, () -> modest.indexedPassages(new WordEmbedder(), "words/1"));
      assertEquals(Kind.REFUSED, refused.kind());
      assertEquals(
          "the database lacks the extension vector: an administrator must install pgvector on its server and run \"create extension vector\" in it once", refused.getMessage());
      SERVER.execute(empty, "create extension vector");
      IndexedPassages theirs = modest.indexedPassages(new WordEmbedder(), "words/1");
      theirs.put(CV);
      assertEquals(1, theirs.anywhere("Kafka", Set.of(SourceKind.CV), 1).size());
      modest.indexedPassages(new WordEmbedder(), "words/1");
    }
    SERVER.execute("postgres", "drop database " + empty + " with (force)");
    SERVER.execute("postgres", "drop role " + user);
  }

  @Test
  void needsPostgres(@TempDir Path directory) {
    try (H2 h2 = H2.in(directory);
        JpaStore embedded = JpaStore.open(h2.database())) {
      PortException refused = assertThrows(PortException.class, () -> embedded.indexedPassages(new WordEmbedder(), "words/1"));
      assertEquals("an index of passages needs PostgreSQL with the extension vector", refused.getMessage());
    }
  }
}
