package org.interviewkit.liberty.assembly;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.PortException;
import org.interviewkit.storage.s3.Refusal;
import org.interviewkit.storage.s3.S3Documents;

/** Reads where documents are kept in S3, and looks at the start whether they can be. */
final class DocumentBucket {

  /** Three attempts of a call on a server that does not answer keep a person waiting for less than 10 s; one that answers may take its time for 5 MiB. */
  private static final org.interviewkit.storage.s3.Settings.Patience PATIENCE =
      new org.interviewkit.storage.s3.Settings.Patience(Duration.ofSeconds(2), Duration.ofSeconds(20));

  private DocumentBucket() {}

  /**
   * Reads the settings, if documents are kept in S3.
   *
   * @throws WrongConfiguration if a value is missing or cannot be used; the message holds no secret
   */
  static Optional<org.interviewkit.storage.s3.Settings> read(Choice.DocumentsKind chosen, Keys.Source source) {
    return switch (chosen) {
      case FILE, MEMORY -> Optional.empty();
      case S3 -> Optional.of(s3(source));
    };
  }

  /**
   * The documents of a bucket that can be used.
   *
   * @throws WrongConfiguration if it cannot; the message begins with the setting to look at
   */
  static S3Documents open(org.interviewkit.storage.s3.Settings settings, Clock clock) {
    try {
      S3Documents documents = new S3Documents(settings, clock);
      try {
        documents.check();
        return documents;
      } catch (Refusal e) {
        documents.close();
        throw new WrongConfiguration(names(e.matter()) + ": " + e.getMessage() + of(e.matter(), settings.place()));
      }
    } catch (PortException e) {
      throw new WrongConfiguration(Keys.S3_LIBRARY.key() + ": " + e.getMessage());
    }
  }

  private static String names(Refusal.Matter matter) {
    Keys key =
        switch (matter) {
          case ENDPOINT, SERVER -> Keys.S3_ENDPOINT;
          case BUCKET -> Keys.S3_BUCKET;
          case REGION -> Keys.S3_REGION;
          case ACCESS_KEY, RIGHTS -> Keys.S3_ACCESS_KEY;
          case SECRET_KEY -> Keys.S3_SECRET_KEY;
        };
    return key.key() + " (" + String.join(", ", key.aliases()) + ")";
  }

  private static String of(Refusal.Matter matter, org.interviewkit.storage.s3.Settings.Place place) {
    return switch (matter) {
      case ENDPOINT, SERVER -> ": " + place.endpoint().map(URI::toString).orElse("Amazon's, in " + place.region());
      case BUCKET -> ": " + place.bucket();
      case REGION -> ": " + place.region();
      case RIGHTS -> ": in " + place.bucket() + " it must list, read, write and delete";
      case ACCESS_KEY, SECRET_KEY -> "";
    };
  }

  private static org.interviewkit.storage.s3.Settings s3(Keys.Source source) {
    Optional<URI> endpoint = Keys.S3_ENDPOINT.in(source).map(text -> Settings.value(Keys.S3_ENDPOINT, source, Settings::webAddress));
    try {
      return new org.interviewkit.storage.s3.Settings(
          new org.interviewkit.storage.s3.Settings.Place(
              endpoint, text(Keys.S3_REGION, source), needed(Keys.S3_BUCKET, source), text(Keys.S3_PREFIX, source), isInPath(endpoint, source)),
          new org.interviewkit.storage.s3.Settings.Login(needed(Keys.S3_ACCESS_KEY, source), needed(Keys.S3_SECRET_KEY, source)),
          new org.interviewkit.storage.s3.Settings.Keeping(
              Choice.of(org.interviewkit.storage.s3.Settings.Encryption.class, Keys.S3_ENCRYPTION.key(), text(Keys.S3_ENCRYPTION, source)),
              Keys.S3_ENCRYPTION_KEY.in(source).map(String::strip),
              tags(text(Keys.S3_TAGS, source))),
          PATIENCE,
          Keys.S3_LIBRARY.in(source).map(Path::of));
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.s3." + e.field() + ": " + e.getMessage());
    }
  }

  /** Only Amazon has a host for every bucket. */
  private static boolean isInPath(Optional<URI> endpoint, Keys.Source source) {
    return switch (Choice.of(Choice.AddressingKind.class, Keys.S3_ADDRESSING.key(), text(Keys.S3_ADDRESSING, source))) {
      case AUTO -> endpoint.isPresent() && !endpoint.get().getHost().matches(".*\\.amazonaws\\.com(\\.cn)?");
      case PATH -> true;
      case HOST -> false;
    };
  }

  private static Map<String, String> tags(String text) {
    Map<String, String> tags = new TreeMap<>();
    for (String tag : Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      int equals = tag.indexOf('=');
      if (equals < 1 || tags.put(tag.substring(0, equals).strip(), tag.substring(equals + 1).strip()) != null) {
        throw new InvalidInput("tags", "“" + tag + "”: each tag is needed once, as retention=six-months");
      }
    }
    return tags;
  }

  private static String text(Keys key, Keys.Source source) {
    return key.in(source).orElse(key.fallback()).strip();
  }

  private static String needed(Keys key, Keys.Source source) {
    return key.in(source)
        .map(String::strip)
        .orElseThrow(
            () ->
                new WrongConfiguration(
                    key.key() + " (" + String.join(", ", key.aliases()) + ") is not set: " + Keys.DOCUMENTS.key() + "=" + Choice.label(Choice.DocumentsKind.S3) + " needs it"));
  }
}
