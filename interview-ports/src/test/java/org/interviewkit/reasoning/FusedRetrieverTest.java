package org.interviewkit.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.RetrieverContract;
import org.interviewkit.contract.Texts;
import org.interviewkit.contract.WordEmbedder;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.local.assisting.LexicalRetriever;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Retriever;
import org.junit.jupiter.api.Test;

final class FusedRetrieverTest implements RetrieverContract {

  private final List<Integer> calls = new ArrayList<>();
  private final Embedder counting =
      texts -> {
        calls.add(texts.size());
        return new WordEmbedder().embed(texts);
      };

  @Override
  public Retriever retriever() {
    return new FusedRetriever(new LexicalRetriever(), new WordEmbedder());
  }

  private static Passage passage(String text) {
    return new Passage(new DocumentId(Texts.uuid("cv")), "CV", "", 0, text);
  }

  private static List<Passage> many(int count) {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      passages.add(passage("Satz Nummer " + i + " über Garten und Chor."));
    }
    return passages;
  }

  @Test
  void findsWhatSharesNoWord() {
    List<Passage> passages = new ArrayList<>(many(30));
    passages.add(passage("Ein Dackel."));
    assertEquals("Ein Dackel.", retriever().nearest("Does she have a dog?", passages, 1).get(0).passage().text());
    assertTrue(new LexicalRetriever().nearest("Does she have a dog?", passages, 1).isEmpty());
  }

  @Test
  void putsFirstWhatBothFind() {
    List<Passage> passages = new ArrayList<>(many(20));
    passages.add(passage("Die Lieferung dauert zwei Tage."));
    passages.add(passage("Der Versand kostet 5 Euro."));
    assertEquals("Der Versand kostet 5 Euro.", retriever().nearest("Was kostet der Versand?", passages, 1).get(0).passage().text());
  }

  @Test
  void findsByWordsAloneWhenTheEmbedderIsAway() {
    Embedder broken =
        texts -> {
          throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
        };
    List<Passage> passages = AssistantFixtures.passages();
    List<Passage> words = new LexicalRetriever().nearest("Was kostet der Versand?", passages, 5).stream().map(found -> found.passage()).toList();
    assertEquals(words, new FusedRetriever(new LexicalRetriever(), broken).nearest("Was kostet der Versand?", passages, 5).stream().map(found -> found.passage()).toList());
  }

  @Test
  void asksForAPassagesVectorOnce() {
    Retriever retriever = new FusedRetriever(new LexicalRetriever(), counting);
    retriever.nearest("Ein Hund?", many(600), 5);
    assertEquals(List.of(1, 256, 256, 88), calls);
    retriever.nearest("Ein Chor?", many(600), 5);
    assertEquals(List.of(1, 256, 256, 88, 1), calls);
  }

  @Test
  void comparesNoVectorsOfDifferentDimensions() {
    Embedder odd = texts -> texts.size() == 1 && texts.get(0).endsWith("?") ? List.of(new float[] {1, 0}) : new WordEmbedder().embed(texts);
    assertFalse(new FusedRetriever(new LexicalRetriever(), odd).nearest("Was kostet der Versand?", AssistantFixtures.passages(), 5).isEmpty());
  }
}
