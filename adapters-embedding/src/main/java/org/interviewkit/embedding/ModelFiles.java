package org.interviewkit.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.interviewkit.port.PortException;

/**
 * The files of a model: those of a folder, or those of the English model that comes along. A folder is laid out as sentence transformers are given away: {@code tokenizer.json},
 * {@code model.onnx}, and where they are there {@code sentence_bert_config.json}, {@code 1_Pooling/config.json} and {@code config_sentence_transformers.json}.
 */
public final class ModelFiles {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> MODELS = List.of("model.onnx", "onnx/model.onnx", "model_quantized.onnx", "onnx/model_quantized.onnx", "onnx/model_int8.onnx");
  private static final String TOKENIZER = "tokenizer.json";
  private static final String ENGLISH = "all-minilm-l6-v2-q";

  /** What its authors taught it with; longer texts gain nothing. */
  private static final int ENGLISH_TOKENS = 256;

  private static final int USUAL_TOKENS = 512;
  private static final int FEWEST_TOKENS = 8;
  private static final int SAMPLE = 1 << 20;

  private final Optional<Path> folder;
  private final ClassLoader loader;

  /**
   * The files.
   *
   * @param folder where they lie; empty for the English model
   * @param loader where that one is found
   */
  ModelFiles(Optional<Path> folder, ClassLoader loader) {
    this.folder = folder;
    this.loader = loader;
  }

  /**
   * The file with the network; empty for the English model.
   *
   * @throws PortException {@code REFUSED} if there is none
   */
  public Optional<Path> path() {
    return folder.map(
        place ->
            MODELS.stream()
                .map(place::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> refused(place + " holds none of " + String.join(", ", MODELS))));
  }

  /**
   * The English model's network.
   *
   * @throws IOException if it cannot be read
   */
  public byte[] bytes() throws IOException {
    try (InputStream in = english(ENGLISH + ".onnx")) {
      return in.readAllBytes();
    }
  }

  /** Whether a text's vector is that of its first token, instead of the mean of all. */
  public boolean firstToken() {
    return config("1_Pooling/config.json").path("pooling_mode_cls_token").asBoolean(false);
  }

  /** What cuts texts into tokens. */
  Tokenizer tokenizer() {
    if (folder.isPresent() && !Files.isRegularFile(folder.get().resolve(TOKENIZER))) {
      throw refused(folder.get() + " holds no " + TOKENIZER);
    }
    try (InputStream in = folder.isPresent() ? Files.newInputStream(folder.get().resolve(TOKENIZER)) : english(ENGLISH + "-tokenizer.json")) {
      return TokenizerFile.read(in);
    } catch (IOException e) {
      throw new PortException(PortException.Kind.REFUSED, place() + TOKENIZER + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** The most tokens of a text. */
  int mostTokens() {
    int said = config("sentence_bert_config.json").path("max_seq_length").asInt(folder.isPresent() ? USUAL_TOKENS : ENGLISH_TOKENS);
    return Math.max(FEWEST_TOKENS, Math.min(said, USUAL_TOKENS));
  }

  /** What the folder says that the model wants to read before texts. */
  Settings.Prefixes prefixes() {
    JsonNode prompts = config("config_sentence_transformers.json").path("prompts");
    String passage = prompts.path("passage").asText(prompts.path("document").asText(""));
    return new Settings.Prefixes(prompts.path("query").asText(""), passage);
  }

  /** A name that is another one as soon as vectors would be: the folder's, and what its network and its rules come down to. */
  String name(Settings.Prefixes prefixes) {
    if (folder.isEmpty()) {
      return ENGLISH;
    }
    Path model = path().orElseThrow();
    try (FileChannel file = FileChannel.open(model)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((file.size() + "|" + firstToken() + "|" + mostTokens() + "|" + prefixes).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      digest.update(part(file, 0));
      digest.update(part(file, Math.max(0, file.size() - SAMPLE)));
      String name = String.valueOf(folder.get().toAbsolutePath().normalize().getFileName());
      return name.substring(0, Math.min(name.length(), 100)) + "-" + HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException e) {
      throw new PortException(PortException.Kind.REFUSED, model + " cannot be read: " + e.getClass().getSimpleName(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static ByteBuffer part(FileChannel file, long from) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(SAMPLE);
    int read = 1;
    while (part.hasRemaining() && read > 0) {
      read = file.read(part, from + part.position());
    }
    return part.flip();
  }

  private JsonNode config(String name) {
    Optional<Path> file = folder.map(place -> place.resolve(name)).filter(Files::isRegularFile);
    try {
      return file.isPresent() ? JSON.readTree(file.get().toFile()) : JSON.missingNode();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new PortException(PortException.Kind.REFUSED, place() + name + " is no JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream english(String name) throws IOException {
    InputStream in = loader.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("the English model is not there: " + name);
    }
    return in;
  }

  private String place() {
    return folder.map(path -> path + "/").orElse("");
  }

  private static PortException refused(String why) {
    return new PortException(PortException.Kind.REFUSED, why);
  }
}
