package org.interviewkit.port;

import java.util.Map;
import java.util.Set;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.knowledge.SourceKind;

/**
 * How far an index is.
 *
 * @param model what turns its texts into vectors today; empty for an index of words alone
 * @param documents how many documents of each kind stand there; a kind without one is missing
 * @param outdated how many of them stand there under another model: they are found by their words alone until they are indexed again
 */
public record IndexState(String model, Map<SourceKind, Long> documents, long outdated) {

  /** Checks presence. */
  public IndexState {
    Require.present("model", model);
    documents = Map.copyOf(documents);
  }

  /** How many documents of some kinds stand there. */
  public long count(Set<SourceKind> kinds) {
    return kinds.stream().mapToLong(kind -> documents.getOrDefault(kind, 0L)).sum();
  }
}
