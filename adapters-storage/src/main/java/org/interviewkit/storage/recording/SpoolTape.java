package org.interviewkit.storage.recording;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.port.AudioEvent;
import org.interviewkit.port.Tape;

/** A tape: what it is told waits in memory, up to a bound, until the recorder's thread writes it down. */
final class SpoolTape implements Tape {

  private static final System.Logger LOG = System.getLogger(SpoolTape.class.getName());

  /** The most sound that waits, in characters: eight seconds of both voices, as a disk that is slow for a moment needs it. */
  private static final long MOST_WAITING = 1_048_576;

  private interface Step {
    void on(Spool spool) throws IOException;
  }

  private record Waiting(Step step, int weight) {}

  private final InterviewId interview;
  private final Path directory;
  private final Duration keep;
  private final TrackFile.Opener opener;
  private final Clock clock;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicLong weight = new AtomicLong();
  private volatile boolean running;
  private volatile boolean closed;
  private volatile boolean lost;
  private Optional<Spool> spool = Optional.empty();
  private boolean broken;

  SpoolTape(InterviewId interview, Path directory, Duration keep, TrackFile.Opener opener, Clock clock) {
    this.interview = interview;
    this.directory = directory;
    this.keep = keep;
    this.opener = opener;
    this.clock = clock;
  }

  InterviewId interview() {
    return interview;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void start() {
    if (!running && !closed) {
      running = true;
      Instant now = clock.instant();
      add(to -> to.start(now));
    }
  }

  @Override
  public void stop() {
    if (running) {
      running = false;
      Instant now = clock.instant();
      add(to -> to.stop(now));
    }
  }

  @Override
  public void candidate(String audio) {
    sound(audio, (to, now, pcm) -> to.candidate(now, pcm));
  }

  @Override
  public void interviewer(AudioEvent event) {
    if (event instanceof AudioEvent.Voice voice) {
      sound(voice.audio(), (to, now, pcm) -> to.voice(now, voice.item(), pcm));
    } else if (running) {
      Instant now = clock.instant();
      add(to -> to.heard(now, event));
    }
  }

  @Override
  public void played(String item, Duration far) {
    if (running) {
      Instant now = clock.instant();
      add(to -> to.played(now, item, far));
    }
  }

  @Override
  public void turn(int position, Track track, String item) {
    if (!closed) {
      Instant now = clock.instant();
      add(to -> to.turn(now, position, track, item));
    }
  }

  @Override
  public void close() {
    stop();
    closed = true;
  }

  /** Writes down what waits, on the recorder's thread. Once something cannot be written nothing is any more. */
  void write() {
    boolean last = closed;
    try {
      for (Optional<Waiting> next = next(); next.isPresent(); next = next()) {
        if (!broken) {
          next.get().step().on(opened());
        }
      }
      if (!broken && spool.isPresent()) {
        if (lost) {
          lost = false;
          spool.get().lost();
        }
        spool.get().pulse(clock.instant());
      }
    } catch (IOException | RuntimeException e) {
      broken = true;
      LOG.log(Level.WARNING, "interview {0}: the recording ends here, {1}", interview, e.toString());
    }
    if (last || broken) {
      release();
    }
  }

  private Optional<Waiting> next() {
    Optional<Waiting> next = Optional.ofNullable(waiting.poll());
    next.ifPresent(each -> weight.addAndGet(-each.weight()));
    return next;
  }

  private Spool opened() throws IOException {
    if (spool.isEmpty()) {
      spool = Optional.of(Spool.open(directory, keep, opener));
    }
    return spool.get();
  }

  private void release() {
    try {
      if (spool.isPresent()) {
        spool.get().close();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "interview {0}: the recording did not close well, {1}", interview, e.toString());
    }
    spool = Optional.empty();
  }

  private interface Sound {
    void on(Spool spool, Instant now, byte[] pcm) throws IOException;
  }

  private void sound(String audio, Sound sound) {
    if (!running) {
      return;
    }
    if (weight.get() + audio.length() > MOST_WAITING) {
      lost = true;
      return;
    }
    Instant now = clock.instant();
    weight.addAndGet(audio.length());
    waiting.add(new Waiting(to -> take(to, now, audio, sound), audio.length()));
  }

  private static void take(Spool to, Instant now, String audio, Sound sound) throws IOException {
    byte[] pcm;
    try {
      pcm = Base64.getDecoder().decode(audio);
    } catch (IllegalArgumentException e) {
      to.lost();
      return;
    }
    sound.on(to, now, pcm);
  }

  private void add(Step step) {
    waiting.add(new Waiting(step, 0));
  }
}
