package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Recordings;

/** Where recordings are, as files. */
public final class FileRecordings implements Recordings {

  private record Entry(String interview, boolean hasFiles, Instant keptUntil) {}

  private record Kept(InterviewId interview, Recording recording) {}

  private final Shelf<Kept, Entry> shelf;

  FileRecordings(Path directory) {
    shelf =
        new Shelf<>(
            directory,
            new Stored<>("recording", Kept.class),
            kept -> new Entry(kept.interview().toString(), kept.recording().tracks().isPresent(), kept.recording().keptUntil()));
  }

  @Override
  public synchronized void save(InterviewId interview, Recording recording) {
    shelf.put(interview.toString(), new Kept(interview, recording));
  }

  @Override
  public Optional<Recording> find(InterviewId interview) {
    return shelf.find(interview.toString()).map(Kept::recording);
  }

  @Override
  public List<InterviewId> due(Instant now, int limit) {
    return shelf.entries().stream()
        .filter(entry -> entry.hasFiles() && !entry.keptUntil().isAfter(now))
        .sorted(Comparator.comparing(Entry::keptUntil).thenComparing(Entry::interview))
        .limit(limit)
        .map(entry -> InterviewId.of(entry.interview()))
        .toList();
  }
}
