package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.SecondHearing;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.SecondHearings;

/** What was understood of recordings, as files. */
public final class FileSecondHearings implements SecondHearings {

  private record Kept(InterviewId interview, SecondHearing hearing) {}

  private final Shelf<Kept, String> shelf;

  FileSecondHearings(Path directory) {
    shelf = new Shelf<>(directory, new Stored<>("second hearing", Kept.class), kept -> kept.interview().toString());
  }

  @Override
  public synchronized void save(InterviewId interview, SecondHearing hearing) {
    shelf.put(interview.toString(), new Kept(interview, hearing));
  }

  @Override
  public Optional<SecondHearing> find(InterviewId interview) {
    return shelf.find(interview.toString()).map(Kept::hearing);
  }

  @Override
  public synchronized void erase(InterviewId interview) {
    shelf.remove(interview.toString());
  }
}
