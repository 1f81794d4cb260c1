package org.interviewkit.liberty.assembly;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.openai.embedding.OpenAiEmbedder;
import org.interviewkit.openai.embedding.Settings;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.PortException;

/** Makes the embedder that was chosen, and looks at the start whether it can be used. */
final class Embeddings {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");
  private static final Duration TIMEOUT = Duration.ofSeconds(8);

  private Embeddings() {}

  /**
   * Reads the settings of the chosen one.
   *
   * @throws WrongConfiguration if a value is missing or cannot be used; the message holds no key
   */
  static Optional<Settings> read(Choice.EmbeddingsKind chosen, Keys.Source source) {
    return switch (chosen) {
      case NONE -> Optional.empty();
      case OPENAI -> Optional.of(openai(source));
    };
  }

  private static Settings openai(Keys.Source source) {
    URI base = org.interviewkit.liberty.assembly.Settings.value(Keys.OPENAI_BASE_URL, source, org.interviewkit.liberty.assembly.Settings::webAddress);
    Optional<String> key = Keys.OPENAI_KEY.in(source).map(String::strip);
    if (key.isEmpty() && base.equals(org.interviewkit.openai.Settings.OPENAI)) {
      throw new WrongConfiguration(Keys.OPENAI_KEY.key() + " is not set: " + Keys.EMBEDDINGS.key() + "=openai needs a key");
    }
    try {
      return new Settings(base, key, org.interviewkit.liberty.assembly.Settings.value(Keys.OPENAI_EMBEDDING_MODEL, source, text -> text), TIMEOUT);
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.openai." + e.field() + ": " + e.getMessage());
    }
  }

  /**
   * The embedder, not guarded yet.
   *
   * @throws WrongConfiguration if the service refuses the key or the model. If it does not answer now, passages are found by their words alone
   */
  static Embedder checked(Settings settings) {
    OpenAiEmbedder embedder = new OpenAiEmbedder(settings);
    try {
      embedder.check();
    } catch (PortException e) {
      if (e.kind() == PortException.Kind.REFUSED) {
        embedder.close();
        throw new WrongConfiguration(Keys.EMBEDDINGS.key() + "=openai: " + e.getMessage());
      }
      LOG.log(System.Logger.Level.WARNING, "{0}=openai: {1}; passages are found by their words alone until it answers", Keys.EMBEDDINGS.key(), e.getMessage());
    }
    return embedder;
  }
}
