package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Supervisions;

/** A file of lines for each interview; of several lines with one number the last holds, so a settled action is one more line. */
public final class FileSupervisions implements Supervisions {

  private static final Stored<Supervision> STORED = new Stored<>("supervision", Supervision.class);

  private final Path directory;
  private final Map<InterviewId, Lines> logs = new ConcurrentHashMap<>();

  FileSupervisions(Path directory) {
    this.directory = directory;
    Disk.makeDirectory(directory);
  }

  @Override
  public void append(InterviewId interview, Supervision supervision) {
    Lines lines = lines(interview);
    synchronized (lines) {
      Supervision standing = records(lines).get(supervision.number());
      if (standing == null) {
        lines.append(STORED.write(supervision));
      } else if (!standing.equals(supervision)) {
        throw new Conflict("supervision " + supervision.number() + " of interview " + interview + " is there already, with other content");
      }
    }
  }

  @Override
  public void settle(InterviewId interview, Supervision settled) {
    Lines lines = lines(interview);
    synchronized (lines) {
      Supervision standing =
          Optional.ofNullable(records(lines).get(settled.number()))
              .orElseThrow(() -> new NotFound("supervision of interview " + interview, settled.number()));
      if (standing.effect() != settled.effect()) {
        lines.append(STORED.write(standing.settle(settled.effect(), settled.effectAt().orElse(settled.at()))));
      }
    }
  }

  @Override
  public List<Supervision> of(InterviewId interview) {
    Lines lines = lines(interview);
    synchronized (lines) {
      return List.copyOf(records(lines).values());
    }
  }

  private static SortedMap<Integer, Supervision> records(Lines lines) {
    SortedMap<Integer, Supervision> records = new TreeMap<>();
    lines.read().stream().map(STORED::read).forEach(record -> records.put(record.number(), record));
    return records;
  }

  private Lines lines(InterviewId interview) {
    return logs.computeIfAbsent(interview, id -> new Lines(directory.resolve(id + ".supervision")));
  }
}
