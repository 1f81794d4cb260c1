package org.interviewkit.storage.s3;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;

/**
 * What was lately seen of documents, without their bytes: a list of candidates asks for each one's CV, and a hundred questions to a server take seconds. A document never changes,
 * so only one that another server deleted is known for too long, and that for {@link #FRESH} at most. About 5 MB when it is full.
 */
final class Known {

  static final Duration FRESH = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private record Seen(Document document, Instant at) {}

  private final Clock clock;
  private final Map<DocumentId, Seen> seen =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentId, Seen> eldest) {
          return size() > MOST;
        }
      };

  Known(Clock clock) {
    this.clock = clock;
  }

  synchronized Optional<Document> find(DocumentId id) {
    return Optional.ofNullable(seen.get(id)).filter(entry -> entry.at().plus(FRESH).isAfter(clock.instant())).map(Seen::document);
  }

  synchronized Document keep(Document document) {
    seen.put(document.id(), new Seen(document, clock.instant()));
    return document;
  }

  synchronized void forget(DocumentId id) {
    seen.remove(id);
  }
}
