package org.interviewkit.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class SettingsTest {

  private static final Optional<URI> NOWHERE = Optional.empty();

  @Test
  void refusesWhatNoServerTakesAndNamesTheField() {
    assertEquals("endpoint", field(() -> new Settings.Place(Optional.of(URI.create("s3.example.org")), "r", "cvs", "", true)));
    assertEquals("endpoint", field(() -> new Settings.Place(Optional.of(URI.create("https://a:b@s3.example.org")), "r", "cvs", "", true)));
    assertEquals("region", field(() -> new Settings.Place(NOWHERE, "eu central", "cvs", "", true)));
    assertEquals("bucket", field(() -> new Settings.Place(NOWHERE, "r", "CVs", "", true)));
    assertEquals("prefix", field(() -> new Settings.Place(NOWHERE, "r", "cvs", "hr", true)));
    assertEquals("access.key", field(() -> new Settings.Login("a b", "s")));
    assertEquals("secret.key", field(() -> new Settings.Login("a", "")));
    assertEquals("encryption.key", field(() -> new Settings.Keeping(Settings.Encryption.S3, Optional.of("k"), Map.of())));
    assertEquals("tags", field(() -> new Settings.Keeping(Settings.Encryption.S3, Optional.empty(), Map.of("", "x"))));
    new Settings.Place(NOWHERE, "eu-central-1", "cvs", "hr/cvs/", true);
  }

  @Test
  void showsNoSecret() {
    assertFalse(Buckets.settings(URI.create("http://127.0.0.1:1"), "cvs").toString().contains("only-"));
    assertFalse(assertThrows(InvalidInput.class, () -> new Settings.Login("a", "my secret")).getMessage().contains("my secret"));
  }

  private static String field(Executable making) {
    return assertThrows(InvalidInput.class, making).field();
  }
}
