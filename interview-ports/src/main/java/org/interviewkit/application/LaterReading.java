package org.interviewkit.application;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.port.Job;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.PortException;

/** Reading files that were kept before, as jobs of one kind: what comes of an attempt, and for how long what could not be read is kept. */
record LaterReading(String kind, Jobs jobs, Supplier<Instant> now) {

  /** For how long a file is kept that could not be read. */
  static final Duration UNREAD = Duration.ofDays(7);

  private static final System.Logger LOG = System.getLogger(LaterReading.class.getName());
  private static final Backoff TRIES = Backoff.EVALUATION;
  private static final int MOST_DUE = 10_000;
  private static final int HEAD = 5;

  /** Reads, and says what came of it. What the file itself is to blame for is given up at once. */
  Outcome attempt(Job job, DocumentId file, Runnable reading) {
    try {
      reading.run();
      return new Outcome.Done();
    } catch (UnreadableDocument e) {
      LOG.log(Level.INFO, "file {0} cannot be read: {1}", file, e.reason());
      return TRIES.failed(job, now.get(), String.valueOf(e.getMessage()), false);
    } catch (InvalidInput | NotFound e) {
      LOG.log(Level.INFO, "file {0} cannot be used: {1}", file, e.getClass().getSimpleName());
      return TRIES.failed(job, now.get(), String.valueOf(e.getMessage()), false);
    } catch (PortException e) {
      LOG.log(Level.WARNING, "file {0} could not be read, attempt {1}: {2}", file, job.attempts(), e.getMessage());
      return TRIES.failed(job, now.get(), String.valueOf(e.getMessage()), e.isRetryable());
    } catch (Conflict e) {
      LOG.log(Level.INFO, "file {0}: somebody else was first, attempt {1}", file, job.attempts());
      return TRIES.failed(job, now.get(), String.valueOf(e.getMessage()), true);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "file " + file + " could not be read, attempt " + job.attempts(), e);
      return TRIES.failed(job, now.get(), "unexpected " + e.getClass().getSimpleName(), true);
    }
  }

  void ask(String subject) {
    jobs.submit(kind, subject, now.get());
  }

  /** The jobs that were given up, and that nobody asked for again for a week. */
  Stream<Job> due(Instant time) {
    return jobs.list(kind, EnumSet.of(Job.State.FAILED), MOST_DUE).stream().filter(job -> isDue(job, time));
  }

  /** Whether a job was given up, and nobody asked for it again for a week. */
  static boolean isDue(Job job, Instant time) {
    return job.state() == Job.State.FAILED && !job.dueAt().plus(UNREAD).isAfter(time);
  }

  /** Notes for operators that a file was kept as long as it may be. */
  static void forgotten(DocumentId file) {
    LOG.log(Level.INFO, "file {0}: it could not be read for a week and is deleted", file);
  }

  static ReceivingCvs.State state(Job job) {
    return switch (job.state()) {
      case WAITING -> ReceivingCvs.State.WAITING;
      case RUNNING -> ReceivingCvs.State.READING;
      case DONE -> ReceivingCvs.State.DONE;
      case FAILED -> ReceivingCvs.State.FAILED;
    };
  }

  /** By its first bytes; whether it is that shows when it is read. */
  static String mediaType(Upload upload) {
    try (InputStream bytes = upload.content().open()) {
      String head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      if (head.startsWith("%PDF-")) {
        return "application/pdf";
      }
      return head.startsWith("PK") ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document" : "text/plain";
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the file could not be read", e);
    }
  }
}
