package org.interviewkit.embedding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a {@code tokenizer.json}, the file models are given away with. It may have a quarter of a million pieces: they are read one after the other, not as a tree. Not safe for
 * use by many threads.
 */
final class TokenizerFile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_PIECES = 2_000_000;

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final List<Float> likelihoods = new ArrayList<>();
  private final ObjectNode rest = JSON.createObjectNode();

  private TokenizerFile() {}

  /**
   * The tokenizer.
   *
   * @throws IOException if the file cannot be read, or is none that can be used; the message says why
   */
  static Tokenizer read(InputStream stream) throws IOException {
    TokenizerFile file = new TokenizerFile();
    try (JsonParser parser = JSON.createParser(stream)) {
      file.object(parser, file.rest);
    }
    return file.tokenizer();
  }

  private void object(JsonParser parser, ObjectNode into) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("no JSON object");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (into == rest && name.equals("model")) {
        object(parser, rest.putObject("model"));
      } else if (into != rest && name.equals("vocab")) {
        pieces(parser);
      } else {
        parser.nextToken();
        into.set(name, JSON.readTree(parser));
      }
    }
  }

  private void pieces(JsonParser parser) throws IOException {
    boolean numbered = parser.nextToken() == JsonToken.START_OBJECT;
    while (numbered ? parser.nextToken() == JsonToken.FIELD_NAME : parser.nextToken() == JsonToken.START_ARRAY) {
      if (numbered) {
        vocabulary.put(parser.currentName(), parser.nextIntValue(-1));
      } else {
        vocabulary.putIfAbsent(parser.nextTextValue(), likelihoods.size());
        parser.nextToken();
        likelihoods.add(parser.getFloatValue());
        parser.nextToken();
      }
      if (vocabulary.size() > MOST_PIECES) {
        throw new IOException("more than " + MOST_PIECES + " pieces");
      }
    }
  }

  private Tokenizer tokenizer() throws IOException {
    JsonNode model = rest.path("model");
    String type = model.path("type").asText(model.has("continuing_subword_prefix") ? "WordPiece" : "none");
    Marked.Pieces pieces =
        switch (type) {
          case "WordPiece" -> wordPieces(model);
          case "Unigram" -> likelyPieces(model);
          default -> throw new IOException("its pieces are of the kind " + type + "; WordPiece and Unigram are known");
        };
    return marked(pieces, rest.path("post_processor"));
  }

  private Marked.Pieces wordPieces(JsonNode model) throws IOException {
    JsonNode normalizer = rest.path("normalizer");
    boolean lowercase = normalizer.path("lowercase").asBoolean(true);
    boolean plain = normalizer.path("strip_accents").asBoolean(lowercase);
    int unknown = number(model.path("unk_token").asText("[UNK]"));
    return new WordPieces(vocabulary, unknown, model.path("continuing_subword_prefix").asText("##"), model.path("max_input_chars_per_word").asInt(100), lowercase, plain);
  }

  private Marked.Pieces likelyPieces(JsonNode model) throws IOException {
    if (likelihoods.isEmpty() || model.path("byte_fallback").asBoolean(false)) {
      throw new IOException("its pieces have no likelihoods, or fall back to bytes, which is not known");
    }
    float[] numbers = new float[likelihoods.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = likelihoods.get(i);
    }
    int unknown = model.path("unk_id").asInt(-1);
    if (unknown < 0 || unknown >= numbers.length) {
      throw new IOException("unk_id is none of its pieces");
    }
    return new LikelyPieces(vocabulary, numbers, unknown);
  }

  /** What stands before and behind a text: a template, or a pair of names. */
  private Tokenizer marked(Marked.Pieces pieces, JsonNode marks) throws IOException {
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    switch (marks.path("type").asText("none")) {
      case "TemplateProcessing" -> {
        boolean behind = false;
        for (JsonNode part : marks.path("single")) {
          behind |= part.has("Sequence");
          if (part.has("SpecialToken")) {
            JsonNode ids = marks.path("special_tokens").path(part.path("SpecialToken").path("id").asText()).path("ids");
            for (JsonNode id : ids) {
              (behind ? after : before).add(id.asInt());
            }
          }
        }
      }
      case "BertProcessing", "RobertaProcessing" -> {
        before.add(marks.path("cls").path(1).asInt());
        after.add(marks.path("sep").path(1).asInt());
      }
      default -> throw new IOException("its marks at the beginning and the end are not known");
    }
    return new Marked(pieces, List.copyOf(before), List.copyOf(after));
  }

  private int number(String piece) throws IOException {
    Integer number = vocabulary.get(piece);
    if (number == null) {
      throw new IOException("the piece " + piece + " is missing");
    }
    return number;
  }
}
