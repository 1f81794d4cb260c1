package org.interviewkit.liberty.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MetricsTokenTest {

  private static String basic(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void isThePasswordOfWhateverName() {
    MetricsToken token = new MetricsToken(Optional.of("für:das Zählen"));
    assertTrue(token.isShownBy("Basic " + basic("prometheus:für:das Zählen")));
    assertTrue(token.isShownBy("basic  " + basic(":für:das Zählen")));
    for (String wrong : new String[] {"", "Basic", "Basic ", "Basic §", "Basic " + basic("prometheus:x"), "Bearer " + basic("prometheus:für:das Zählen"), null}) {
      assertFalse(token.isShownBy(wrong), wrong);
    }
  }

  @Test
  void cannotBeShownWhenThereIsNone() {
    assertEquals(false, new MetricsToken(Optional.empty()).isShownBy("Basic " + basic("prometheus:")));
  }
}
