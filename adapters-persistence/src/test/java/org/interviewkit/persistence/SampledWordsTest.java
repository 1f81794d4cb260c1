package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interviewkit.contract.Texts;
import org.interviewkit.contract.WordEmbedder;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.persistence.postgres.Database;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.interviewkit.port.FoundPlace;
import org.interviewkit.port.IndexedDocument;
import org.interviewkit.port.IndexedPassages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Four thousand passages count as many here: half of those of most documents say "Projekt", the other half "Team". */
final class SampledWordsTest {

  private static final PostgresServer SERVER = PostgresServer.sharedWithVectors();
  private static final int HALF = 30;
  private static final int A_DOCUMENT = 50;

  /** At least so many share words where more passages hold them than are asked for: up to twelve are nearer in meaning. */
  private static final int FOUND = IndexedPassages.MOST - 12;

  private static String name;
  private static Database database;
  private static JpaStore store;
  private static IndexedPassages index;

  @BeforeAll
  static void fill() {
    name = SERVER.createDatabase("");
    database = Database.at(SERVER.url(name));
    store = JpaStore.open(database.pool());
    index = store.indexedPassages(new WordEmbedder(), "words/1", 999);
    for (int i = 0; i < HALF; i++) {
      put("project " + i, A_DOCUMENT, "Er hat das Projekt mit der Bank begonnen.");
      put("team " + i, A_DOCUMENT, "Sie hat das Team mit der Bank besucht.");
    }
    put("both", 3, "Das Team war mit dem Projekt sehr zufrieden.");
    put("rare", 1, "Er hat das Projekt mit Kubernetes begonnen.");
    put("as rare", 1, "Sie hat dem Team von Kubernetes erzählt.");
    put("english", 1, "She was managing the clusters for a team of the bank.");
    put("repeated", 1_200, "Er hat den Zeppelin noch einmal gesehen.");
    SERVER.execute(name, "analyze passage");
  }

  @AfterAll
  static void close() {
    store.close();
    database.close();
    SERVER.execute("postgres", "drop database " + name + " with (force)");
  }

  private static void put(String document, int passages, String text) {
    DocumentId id = new DocumentId(Texts.uuid(document));
    index.put(new IndexedDocument(id, SourceKind.CV, IntStream.range(0, passages).mapToObj(i -> new Passage(id, "CV", "", i * 10, text)).toList()));
  }

  private static List<FoundPlace> worded(String question) {
    return index.anywhere(question, Set.of(SourceKind.CV), IndexedPassages.MOST).stream().filter(FoundPlace::worded).toList();
  }

  private static Set<DocumentId> documents(String question) {
    return worded(question).stream().map(FoundPlace::document).collect(Collectors.toSet());
  }

  private static Set<DocumentId> named(String... documents) {
    return Arrays.stream(documents).map(document -> new DocumentId(Texts.uuid(document))).collect(Collectors.toSet());
  }

  @Test
  void asksForTheRareWordAmongCommonOnes() {
    assertEquals(named("rare", "as rare"), documents("Welches Projekt mit Kubernetes hat das Team begonnen?"));
    // asked for alone it finds all that rank among the first
    assertTrue(worded("Projekt").size() >= FOUND);
  }

  @Test
  void asksForCommonWordsTogether() {
    assertEquals(named("both"), documents("Team und Projekt?"));
    assertEquals(3, worded("Team und Projekt?").size());
    // a word that nobody wrote decides nothing
    assertEquals(named("both"), documents("Team und Projekt am Nordkap?"));
  }

  @Test
  void asksInBothLanguages() {
    assertEquals(named("english"), documents("Who manages a cluster?"));
    assertEquals(named("english"), documents("Welches Team hat einen Cluster?"));
    assertEquals(named("both"), documents("The Projekt of the Team?"));
  }

  @Test
  void doesNotTakeForCommonWhatOneDocumentRepeats() {
    assertEquals(named("repeated"), documents("Welches Projekt hat einen Zeppelin?"));
    assertTrue(worded("Welches Projekt hat einen Zeppelin?").size() >= FOUND);
  }

  @Test
  void findsAWordThatNoSampleHasSeen() {
    assertEquals(named("both"), documents("Projekt im Team der Sternwarte?"));
    put("new", 1, "Er hat die Sternwarte gebaut.");
    assertTrue(documents("Projekt im Team der Sternwarte?").containsAll(named("new")));
  }

  @Test
  void takesAQuestionForWhatItIs() {
    for (String signs : List.of("Kubernetes' & !!! | (", "\\' Kubernetes \\", "''Kubernetes:* <-> ' %", "http://example.org/?a='1'&b=\\2 Kubernetes")) {
      assertEquals(named("rare", "as rare"), documents(signs + " Projekt"), signs);
    }
    assertEquals(Set.of(), documents("und die der ?"));
  }

  @Test
  void findsTheSameEachTime() {
    assertEquals(worded("Projekt mit einer Bank"), worded("Projekt mit einer Bank"));
  }
}
