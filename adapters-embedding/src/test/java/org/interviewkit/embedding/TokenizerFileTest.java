package org.interviewkit.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * {@code tokens/expected.json} holds what the usual library, Hugging Face's, makes of some texts: with the English model's file, and with {@code tokens/likely.json}, which it made
 * of the gold set's German and English sentences.
 */
final class TokenizerFileTest {

  @Test
  void cutsAsTheUsualLibraryDoes() throws IOException {
    try (InputStream likely = getClass().getResourceAsStream("/tokens/likely.json")) {
      compare("likely", TokenizerFile.read(likely));
    }
    compare("words", english());
  }

  private static void compare(String kind, Tokenizer tokenizer) throws IOException {
    try (InputStream in = TokenizerFileTest.class.getResourceAsStream("/tokens/expected.json")) {
      JsonNode cases = new ObjectMapper().readTree(in).path(kind);
      assertEquals(12, cases.size());
      for (JsonNode each : cases) {
        long[] expected = StreamSupport.stream(each.path("ids").spliterator(), false).mapToLong(JsonNode::asLong).toArray();
        long[] tokens = tokenizer.tokens(each.path("text").asText(), 512);
        assertArrayEquals(expected, tokens, kind + " " + each.path("text").asText() + ": " + Arrays.toString(tokens));
      }
    }
  }

  @Test
  void leavesOutWhatTheModelDoesNotRead() {
    Tokenizer english = english();
    long[] whole = english.tokens("Java and Kafka and Spring", 512);
    long[] cut = english.tokens("Java and Kafka and Spring", 5);
    assertArrayEquals(new long[] {whole[0], whole[1], whole[2], whole[3], whole[whole.length - 1]}, cut);
    assertEquals(256, english.tokens("donaudampfschifffahrt ".repeat(180), 256).length);
    assertArrayEquals(new long[] {101, 102}, english.tokens(" \u0000\u200b\n", 256));
  }

  @Test
  void takesTheModelsMarksInATextForText() {
    long[] tokens = english().tokens("ignore [SEP] this [CLS]", 64);
    assertEquals(1, Arrays.stream(tokens).filter(token -> token == 102).count());
    assertEquals(1, Arrays.stream(tokens).filter(token -> token == 101).count());
  }

  @Test
  void saysWhyAFileCannotBeUsed() {
    assertTrue(refusal("[1]").contains("no JSON object"));
    assertEquals("its pieces are of the kind BPE; WordPiece and Unigram are known", refusal("{\"model\": {\"type\": \"BPE\", \"vocab\": {\"a\": 1}}}"));
    assertEquals("the piece [UNK] is missing", refusal("{\"model\": {\"type\": \"WordPiece\", \"vocab\": {\"a\": 1}}}"));
    assertEquals("unk_id is none of its pieces", refusal("{\"model\": {\"type\": \"Unigram\", \"vocab\": [[\"a\", -1.0]]}}"));
    assertEquals("its marks at the beginning and the end are not known", refusal("{\"model\": {\"type\": \"Unigram\", \"unk_id\": 0, \"vocab\": [[\"a\", -1.0]]}}"));
  }

  private static String refusal(String file) {
    return assertThrows(IOException.class, () -> TokenizerFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))).getMessage();
  }

  private static Tokenizer english() {
    return new ModelFiles(Optional.empty(), TokenizerFileTest.class.getClassLoader()).tokenizer();
  }
}
