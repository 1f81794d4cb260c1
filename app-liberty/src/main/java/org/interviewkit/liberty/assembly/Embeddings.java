package org.interviewkit.liberty.assembly;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.embedding.LocalEmbedder;
import org.interviewkit.openai.embedding.OpenAiEmbedder;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.PortException;

/** What the embedder that was chosen must be told; it is made at the start, and looked at whether it can be used. */
sealed interface Embeddings {

  /** A model in this process. */
  record Local(org.interviewkit.embedding.Settings settings) implements Embeddings {}

  /** A service that speaks OpenAI's interface. */
  record OpenAi(org.interviewkit.openai.embedding.Settings settings) implements Embeddings {}

  /**
   * An embedder, and what its model is called.
   *
   * @param model another name as soon as its vectors would be others
   * @param tokens what a service has read since the start
   */
  record Made(Embedder embedder, String model, LongSupplier tokens) {}

  /**
   * Reads the settings of the chosen one.
   *
   * @throws WrongConfiguration if a value is missing or cannot be used; the message holds no key
   */
  static Optional<Embeddings> read(Choice.EmbeddingsKind chosen, Keys.Source source) {
    return switch (chosen) {
      case NONE -> Optional.empty();
      case LOCAL -> Optional.of(new Local(local(source)));
      case OPENAI -> Optional.of(new OpenAi(openai(source)));
    };
  }

  private static org.interviewkit.embedding.Settings local(Keys.Source source) {
    Optional<Path> directory = Keys.EMBEDDINGS_DIRECTORY.in(source).map(String::strip).map(Path::of);
    if (directory.isPresent() && !Files.isDirectory(directory.get())) {
      throw new WrongConfiguration(Keys.EMBEDDINGS_DIRECTORY.key() + "=" + directory.get() + ": there is no such folder");
    }
    Optional<String> question = Keys.EMBEDDINGS_QUESTION.in(source).map(text -> text.strip() + " ");
    Optional<String> passage = Keys.EMBEDDINGS_PASSAGE.in(source).map(text -> text.strip() + " ");
    int threads = Settings.value(Keys.EMBEDDINGS_THREADS, source, Integer::parseInt);
    try {
      Optional<org.interviewkit.embedding.Settings.Prefixes> prefixes =
          question.or(() -> passage).map(some -> new org.interviewkit.embedding.Settings.Prefixes(question.orElse(""), passage.orElse("")));
      return new org.interviewkit.embedding.Settings(directory, prefixes, threads, Keys.EMBEDDINGS_LIBRARY.in(source).map(Path::of));
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.embeddings." + e.field() + ": " + e.getMessage());
    }
  }

  private static org.interviewkit.openai.embedding.Settings openai(Keys.Source source) {
    URI base = Settings.value(Keys.OPENAI_BASE_URL, source, Settings::webAddress);
    Optional<String> key = Keys.OPENAI_KEY.in(source).map(String::strip);
    if (key.isEmpty() && base.equals(org.interviewkit.openai.Settings.OPENAI)) {
      throw new WrongConfiguration(Keys.OPENAI_KEY.key() + " is not set: " + Keys.EMBEDDINGS.key() + "=openai needs a key");
    }
    try {
      String model = Settings.value(Keys.OPENAI_EMBEDDING_MODEL, source, text -> text);
      return new org.interviewkit.openai.embedding.Settings(base, key, model, Duration.ofSeconds(8));
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.openai." + e.field() + ": " + e.getMessage());
    }
  }

  /**
   * The embedder.
   *
   * @param guard put around one that is far away
   * @param opened told what is to be closed with the system
   * @throws WrongConfiguration if the model's files cannot be used, or the service refuses the key or the model. If it does not answer now, passages are found by their words alone
   */
  default Made made(UnaryOperator<Embedder> guard, UnaryOperator<Embedder> opened) {
    return switch (this) {
      case Local here -> {
        LocalEmbedder embedder = loaded(here.settings());
        yield new Made(opened.apply(embedder), embedder.model(), () -> 0);
      }
      case OpenAi far -> {
        OpenAiEmbedder embedder = checked(far.settings());
        yield new Made(guard.apply(opened.apply(embedder)), far.settings().model(), embedder::tokens);
      }
    };
  }

  private static LocalEmbedder loaded(org.interviewkit.embedding.Settings settings) {
    try {
      LocalEmbedder embedder = new LocalEmbedder(settings);
      System.getLogger("org.interviewkit").log(System.Logger.Level.INFO, "texts become vectors by {0}, {1} dimensions", embedder.model(), embedder.dimensions());
      return embedder;
    } catch (PortException e) {
      String key = settings.directory().map(place -> Keys.EMBEDDINGS_DIRECTORY.key() + "=" + place).orElse(Keys.EMBEDDINGS.key() + "=local");
      throw new WrongConfiguration(key + ": " + e.getMessage());
    }
  }

  private static OpenAiEmbedder checked(org.interviewkit.openai.embedding.Settings settings) {
    OpenAiEmbedder embedder = new OpenAiEmbedder(settings);
    try {
      embedder.check();
    } catch (PortException e) {
      if (e.kind() == PortException.Kind.REFUSED) {
        embedder.close();
        throw new WrongConfiguration(Keys.EMBEDDINGS.key() + "=openai: " + e.getMessage());
      }
      System.getLogger("org.interviewkit")
          .log(System.Logger.Level.WARNING, "{0}=openai: {1}; passages are found by their words alone until it answers", Keys.EMBEDDINGS.key(), e.getMessage());
    }
    return embedder;
  }
}
