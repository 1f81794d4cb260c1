package org.interviewkit.storage.s3;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * What must be known to keep documents in a bucket.
 *
 * @param place where the bucket is
 * @param login who we are
 * @param keeping what the server is to do with each object
 * @param patience how long to wait for the server
 * @param library the folder that holds Amazon's library; empty if it stands on the class path
 */
public record Settings(Place place, Login login, Keeping keeping, Patience patience, Optional<Path> library) {

  /** The part of a {@link Login} that refuses: an access key is 1–128 characters without white space, a secret 1–256. */
  private static final String NO_SPACE = "\\S+";

  /**
   * Where the bucket is.
   *
   * @param endpoint the server's address, {@code http} or {@code https}; empty for Amazon's own in the region
   * @param region as the server calls it, for example {@code eu-central-1}; servers with one region take any
   * @param bucket its name, 3–63 of {@code a-z 0-9 . -}
   * @param prefix what every key begins with, up to 200 of {@code a-z A-Z 0-9 . _ - /}, empty or ending with a slash
   * @param pathStyle whether the bucket stands in the address's path instead of its host name
   */
  public record Place(Optional<URI> endpoint, String region, String bucket, String prefix, boolean pathStyle) {

    /** Checks every bound. */
    public Place {
      endpoint.ifPresent(Place::requireWebAddress);
      requireForm("region", region, "[A-Za-z0-9-]{1,50}", "1–50 letters, digits and hyphens, for example eu-central-1");
      requireForm("bucket", bucket, "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", "3–63 small letters, digits, dots and hyphens");
      requireForm("prefix", prefix, "|[A-Za-z0-9._/-]{0,199}/", "up to 200 letters, digits, dots, hyphens, underscores and slashes, a slash last");
    }

    private static void requireWebAddress(URI uri) {
      if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("https?") || uri.getUserInfo() != null || uri.getQuery() != null) {
        throw new InvalidInput("endpoint", "an address such as https://s3.example.org is needed");
      }
    }
  }

  /**
   * Who we are.
   *
   * @param accessKey the key's name
   * @param secretKey the key; never sent, logged or shown
   */
  public record Login(String accessKey, String secretKey) {

    /** Checks every bound. The refusal of a secret does not repeat it. */
    public Login {
      if (accessKey.length() > 128 || !accessKey.matches(NO_SPACE)) {
        throw new InvalidInput("access.key", "1–128 characters without white space are needed");
      }
      if (secretKey.length() > 256 || !secretKey.matches(NO_SPACE)) {
        throw new InvalidInput("secret.key", "1–256 characters without white space are needed");
      }
    }

    @Override
    public String toString() {
      return "Login[accessKey=***, secretKey=***]";
    }
  }

  /**
   * What the server is to do with each object.
   *
   * @param encryption how it encrypts
   * @param encryptionKey which key of its key service; only with {@code KMS}, and then empty for the server's own
   * @param tags what each object is tagged with, up to 10, for the bucket's rules: keys of 1–128 characters, values of 0–256
   */
  public record Keeping(Encryption encryption, Optional<String> encryptionKey, Map<String, String> tags) {

    private static final String TAG = "[\\p{L}\\p{N} _.:/=+@-]*";

    /** Checks every bound. */
    public Keeping {
      if (encryptionKey.isPresent() && encryption != Encryption.KMS) {
        throw new InvalidInput("encryption.key", "a key is for the encryption kms alone");
      }
      tags = Map.copyOf(tags);
      Require.size("tags", tags.keySet(), 0, 10);
      tags.forEach(Keeping::requireTag);
    }

    private static void requireTag(String key, String value) {
      if (key.isEmpty() || key.length() > 128 || value.length() > 256 || !key.matches(TAG) || !value.matches(TAG)) {
        throw new InvalidInput("tags", "tag " + key + ": a key of 1–128 and a value of 0–256 letters, digits, spaces and _.:/=+@- are needed");
      }
    }
  }

  /** How the server encrypts what it keeps. */
  public enum Encryption {
    /** As the bucket says. */
    BUCKET,
    /** With keys of its own. */
    S3,
    /** With a key of its key service. */
    KMS
  }

  /**
   * How long to wait for the server; each call is tried three times.
   *
   * @param connection until it takes a connection
   * @param answer until it says something
   */
  public record Patience(Duration connection, Duration answer) {}

  private static void requireForm(String field, String value, String form, String needed) {
    if (!value.matches(form)) {
      throw new InvalidInput(field, "“" + value + "”: " + needed + " are needed");
    }
  }
}
