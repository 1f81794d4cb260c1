package org.interviewkit.storage.recording;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.interviewkit.port.Recorder;
import org.interviewkit.port.Tape;

/**
 * Records into a directory: for each interview one of its own with a WAV file for each voice and a label. One thread writes for all; the voices never wait for it. The directory
 * belongs to one process at a time.
 */
public final class FileRecorder implements Recorder, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(FileRecorder.class.getName());
  private static final long BEAT_MILLIS = 100;

  private final Path directory;
  private final Clock clock;
  private final TrackFile.Opener opener;
  private final Queue<SpoolTape> tapes = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("interview-recorder").daemon().factory());

  /**
   * Records into a directory, which is made if it is not there.
   *
   * @throws PortException if the directory cannot be used
   */
  public FileRecorder(Path directory, Clock clock) {
    this(directory, clock, TrackFile.USUAL);
    writer.scheduleWithFixedDelay(this::write, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** One that writes when it is told to. */
  FileRecorder(Path directory, Clock clock, TrackFile.Opener opener) {
    this.directory = directory;
    this.clock = clock;
    this.opener = opener;
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new PortException(Kind.REFUSED, "the directory for recordings " + directory + " cannot be used: " + e.getMessage(), e);
    }
  }

  @Override
  public Tape tape(InterviewId interview, Duration keep) {
    SpoolTape tape = new SpoolTape(interview, place(interview), keep, opener, clock);
    tapes.add(tape);
    return tape;
  }

  @Override
  public boolean holds(InterviewId interview) {
    return Files.exists(place(interview));
  }

  @Override
  public synchronized List<InterviewId> idle() {
    List<InterviewId> found = new ArrayList<>();
    try (Stream<Path> places = Files.list(directory)) {
      places.map(place -> place.getFileName().toString()).forEach(name -> known(name).filter(interview -> !isInUse(interview)).ifPresent(found::add));
    } catch (IOException e) {
      throw failed("recordings", e);
    }
    return found;
  }

  @Override
  public synchronized Optional<Reel> reel(InterviewId interview) {
    if (isInUse(interview) || !holds(interview)) {
      return Optional.empty();
    }
    try (Spool spool = Spool.open(place(interview), Duration.ZERO, opener)) {
      return Optional.of(spool.reel()).filter(reel -> !reel.stretches().isEmpty());
    } catch (IOException e) {
      throw failed("the recording of interview " + interview, e);
    }
  }

  @Override
  public InputStream open(InterviewId interview, Track track) {
    try {
      return Files.newInputStream(Spool.file(place(interview), track));
    } catch (NoSuchFileException e) {
      throw new NotFound("recording of interview", interview);
    } catch (IOException e) {
      throw failed("the recording of interview " + interview, e);
    }
  }

  @Override
  public synchronized void erase(InterviewId interview) {
    if (isInUse(interview) || !holds(interview)) {
      return;
    }
    try (Stream<Path> files = Files.list(place(interview))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(place(interview));
    } catch (IOException e) {
      throw failed("the recording of interview " + interview, e);
    }
  }

  /** Writes down what waits on every tape; a tape that is closed is let go of then. A tape waits until the one before of the same interview is let go of. */
  synchronized void write() {
    Set<InterviewId> inUse = new HashSet<>();
    for (SpoolTape tape : tapes) {
      try {
        if (inUse.add(tape.interview()) && writeOne(tape)) {
          inUse.remove(tape.interview());
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "interview " + tape.interview() + ": the recording could not be written", e);
      }
    }
  }

  /** Whether that was the last of it. */
  private boolean writeOne(SpoolTape tape) {
    boolean last = tape.isClosed();
    tape.write();
    return last && tapes.remove(tape);
  }

  /** Ends all tapes; what they were told is written. Again changes nothing. */
  @Override
  public void close() {
    writer.shutdown();
    tapes.forEach(SpoolTape::close);
    write();
  }

  private boolean isInUse(InterviewId interview) {
    return tapes.stream().anyMatch(tape -> tape.interview().equals(interview));
  }

  private Path place(InterviewId interview) {
    return directory.resolve(interview.toString());
  }

  private static Optional<InterviewId> known(String name) {
    try {
      return Optional.of(InterviewId.of(name));
    } catch (NotFound e) {
      return Optional.empty();
    }
  }

  private static PortException failed(String what, IOException e) {
    boolean full = e.getMessage() != null && e.getMessage().contains("No space left");
    return new PortException(full ? Kind.FULL : Kind.UNAVAILABLE, what + " could not be read or written", e);
  }
}
