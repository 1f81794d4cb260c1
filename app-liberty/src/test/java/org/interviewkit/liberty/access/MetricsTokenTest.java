package org.interviewkit.liberty.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MetricsTokenTest {

  @Test
  void isShownWhole() {
    MetricsToken token = new MetricsToken(Optional.of("only to count"));
    assertTrue(token.isShownBy("only to count"));
    for (String wrong : new String[] {"", "only", "only to count ", null}) {
      assertFalse(token.isShownBy(wrong), wrong);
    }
  }

  @Test
  void cannotBeShownWhenThereIsNone() {
    assertFalse(new MetricsToken(Optional.empty()).isShownBy(""));
  }
}
