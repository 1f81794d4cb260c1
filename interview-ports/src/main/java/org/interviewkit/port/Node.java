package org.interviewkit.port;

import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * One process of the system among others that share a store.
 *
 * @param name 1–80 characters; no other process, and no later start of the same one, has it
 * @param keys tells by which keys it signs: nodes with the same keys show the same text, 1–80 characters; empty where that does not matter
 */
public record Node(String name, Optional<String> keys) {

  /** Checks the bounds. */
  public Node {
    Require.text("name", name, 80);
    keys.ifPresent(print -> Require.text("keys", print, 80));
  }
}
