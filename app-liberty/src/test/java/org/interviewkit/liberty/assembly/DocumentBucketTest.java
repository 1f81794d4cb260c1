package org.interviewkit.liberty.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.storage.s3.Settings.Encryption;
import org.interviewkit.storage.s3.Settings.Keeping;
import org.interviewkit.storage.s3.Settings.Login;
import org.interviewkit.storage.s3.Settings.Place;
import org.junit.jupiter.api.Test;

class DocumentBucketTest {

  private static final Map<String, String> OLDER_NAMES =
      Map.of(
          "interview.documents", "s3",
          "S3_ENDPOINT_URL", "http://127.0.0.1:9",
          "S3_ACCESS_KEY", "key",
          "S3_SECRET_KEY", "geheim",
          "S3_BUCKET_NAME", "cvs",
          "S3_REGION", "eu-central-1");

  private static org.interviewkit.storage.s3.Settings read(Map<String, String> values) {
    return Settings.read(key -> Optional.ofNullable(values.get(key))).s3().orElseThrow();
  }

  private static Map<String, String> with(String... keysAndValues) {
    Map<String, String> values = new HashMap<>(OLDER_NAMES);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return values;
  }

  private static String refusal(Map<String, String> values) {
    return assertThrows(WrongConfiguration.class, () -> read(values)).getMessage();
  }

  @Test
  void isNobodysBusinessUnlessItWasChosen() {
    assertEquals(Optional.empty(), Settings.read(key -> key.equals("S3_ENDPOINT_URL") ? Optional.of("!") : Optional.empty()).s3());
  }

  @Test
  void takesTheOlderSystemsNames() {
    org.interviewkit.storage.s3.Settings settings = read(OLDER_NAMES);
    assertEquals(new Place(Optional.of(URI.create("http://127.0.0.1:9")), "eu-central-1", "cvs", "", true), settings.place());
    assertEquals(new Login("key", "geheim"), settings.login());
    assertEquals(new Keeping(Encryption.BUCKET, Optional.empty(), Map.of()), settings.keeping());
    assertFalse(settings.toString().contains("geheim"));
  }

  @Test
  void readsWhatElseABucketMayBeTold() {
    org.interviewkit.storage.s3.Settings settings =
        read(
            with(
                "interview.s3.prefix", "hr/",
                "interview.s3.encryption", "kms",
                "interview.s3.encryption.key", "alias/hr",
                "interview.s3.tags", "retention = six-months, team=hr",
                "interview.s3.library", "/opt/s3"));
    assertEquals("hr/", settings.place().prefix());
    assertEquals(new Keeping(Encryption.KMS, Optional.of("alias/hr"), Map.of("retention", "six-months", "team", "hr")), settings.keeping());
    assertEquals(Optional.of(Path.of("/opt/s3")), settings.library());
  }

  @Test
  void putsTheBucketIntoThePathForEverybodyButAmazon() {
    assertEquals(true, read(OLDER_NAMES).place().pathStyle());
    assertEquals(false, read(with("S3_ENDPOINT_URL", "https://s3.eu-central-1.amazonaws.com")).place().pathStyle());
    assertEquals(false, read(with("S3_ENDPOINT_URL", "")).place().pathStyle());
    assertEquals(false, read(with("interview.s3.addressing", "host")).place().pathStyle());
    assertEquals(true, read(with("S3_ENDPOINT_URL", "", "interview.s3.addressing", "path")).place().pathStyle());
  }

  @Test
  void namesWhatIsMissingOrWrong() {
    assertEquals("interview.s3.bucket (S3_BUCKET_NAME) is not set: interview.documents=s3 needs it", refusal(with("S3_BUCKET_NAME", " ")));
    assertEquals("interview.s3.access.key (S3_ACCESS_KEY) is not set: interview.documents=s3 needs it", refusal(with("S3_ACCESS_KEY", "")));
    assertEquals("interview.s3.secret.key (S3_SECRET_KEY) is not set: interview.documents=s3 needs it", refusal(with("S3_SECRET_KEY", "")));
    assertEquals("interview.s3.endpoint=storage: an address such as https://jobs.example.org is needed", refusal(with("S3_ENDPOINT_URL", "storage")));
    assertEquals("interview.s3.bucket: “CVs”: 3–63 small letters, digits, dots and hyphens are needed", refusal(with("S3_BUCKET_NAME", "CVs")));
    assertEquals("interview.s3.encryption=yes: allowed are bucket, s3, kms", refusal(with("interview.s3.encryption", "yes")));
    assertEquals("interview.s3.addressing=dns: allowed are auto, path, host", refusal(with("interview.s3.addressing", "dns")));
    assertEquals("interview.s3.tags: “retention”: each tag is needed once, as retention=six-months", refusal(with("interview.s3.tags", "retention")));
    assertEquals("interview.s3.secret.key: 1–256 characters without white space are needed", refusal(with("S3_SECRET_KEY", "my secret")));
  }

  @Test
  void saysWhichAddressNobodyListensAt() {
    WrongConfiguration refused = assertThrows(WrongConfiguration.class, () -> DocumentBucket.open(read(OLDER_NAMES), Clock.systemUTC()));
    assertEquals("interview.s3.endpoint (S3_ENDPOINT_URL): the server cannot be reached: http://127.0.0.1:9", refused.getMessage());
  }
}
