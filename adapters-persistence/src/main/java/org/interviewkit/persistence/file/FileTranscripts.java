package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Transcripts;

/** A file of lines for each interview, one turn a line. Appends to one interview wait for each other, those to different ones do not. */
public final class FileTranscripts implements Transcripts {

  private static final Stored<Turn> STORED = new Stored<>("turn", Turn.class);

  /** The lines of one interview and how many there are; negative before they were counted. */
  private static final class Log {
    private final Lines lines;
    private int count = -1;

    Log(Lines lines) {
      this.lines = lines;
    }
  }

  private final Path directory;
  private final Map<InterviewId, Log> logs = new ConcurrentHashMap<>();

  FileTranscripts(Path directory) {
    this.directory = directory;
    Disk.makeDirectory(directory);
  }

  @Override
  public void append(InterviewId interview, Turn turn) {
    Log log = log(interview);
    synchronized (log) {
      if (log.count < 0) {
        log.count = log.lines.read().size();
      }
      String name = "turn " + turn.position() + " of interview " + interview;
      if (turn.position() > log.count + 1) {
        throw new Conflict(name + " cannot be kept: the next one is " + (log.count + 1));
      }
      if (turn.position() == log.count + 1) {
        int before = log.count;
        // counted again after a failure: whether the line is there then is for the file to say
        log.count = -1;
        log.lines.append(STORED.write(turn));
        log.count = before + 1;
      } else if (!STORED.read(log.lines.read().get(turn.position() - 1)).equals(turn)) {
        throw new Conflict(name + " is there already, with other content");
      }
    }
  }

  @Override
  public List<Turn> readAfter(InterviewId interview, int position) {
    Log log = log(interview);
    List<String> lines;
    synchronized (log) {
      lines = log.lines.read();
    }
    return lines.stream().skip(Math.max(0, position)).map(STORED::read).toList();
  }

  private Log log(InterviewId interview) {
    return logs.computeIfAbsent(interview, id -> new Log(new Lines(directory.resolve(id + ".turns"))));
  }
}
