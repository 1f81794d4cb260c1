package org.interviewkit.persistence.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.interviewkit.port.Accounts;
import org.interviewkit.port.Candidates;
import org.interviewkit.port.Evaluations;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.Interviews;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.interviewkit.port.Recordings;
import org.interviewkit.port.Roles;
import org.interviewkit.port.SecondHearings;
import org.interviewkit.port.Spendings;
import org.interviewkit.port.Supervisions;
import org.interviewkit.port.Transcripts;

/** Every keeper, on one directory. It belongs to one process at a time: a second one is refused. */
public final class FileStore implements AutoCloseable {

  private final FileChannel lock;
  private final Roles roles;
  private final Candidates candidates;
  private final Interviews interviews;
  private final Transcripts transcripts;
  private final Supervisions supervisions;
  private final Evaluations evaluations;
  private final Recordings recordings;
  private final SecondHearings secondHearings;
  private final Spendings spendings;
  private final Accounts accounts;
  private final Jobs jobs;
  private final FrontDesk frontDesk;

  private FileStore(Path directory, FileChannel lock) {
    this.lock = lock;
    this.roles = new FileRoles(directory.resolve("roles"));
    this.candidates = new FileCandidates(directory.resolve("candidates"));
    this.interviews = new FileInterviews(directory.resolve("interviews"));
    this.transcripts = new FileTranscripts(directory.resolve("transcripts"));
    this.supervisions = new FileSupervisions(directory.resolve("supervisions"));
    this.evaluations = new FileEvaluations(directory.resolve("evaluations"));
    this.recordings = new FileRecordings(directory.resolve("recordings"));
    this.secondHearings = new FileSecondHearings(directory.resolve("second-hearings"));
    this.spendings = new FileSpendings(directory.resolve("spendings"));
    this.accounts = new FileAccounts(directory.resolve("accounts"));
    this.jobs = new FileJobs(directory.resolve("jobs"));
    this.frontDesk =
        new FrontDesk(
            new FileThreads(directory.resolve("sessions")),
            new FileTickets(directory.resolve("tickets")),
            new FileFeedbackEntries(directory.resolve("feedback")),
            new FileLogEntries(directory.resolve("assistant-log")),
            new FileShelfDocuments(directory.resolve("shelf")));
  }

  /**
   * Opens a directory, which is made if it is not there, and reads what lists need into memory.
   *
   * @throws PortException of kind REFUSED if another process has it open; of kind MALFORMED if a file cannot be read
   */
  public static FileStore open(Path directory) {
    FileChannel lock = lock(directory);
    try {
      return new FileStore(directory, lock);
    } catch (RuntimeException e) {
      release(lock);
      throw e;
    }
  }

  /** The roles. */
  public Roles roles() {
    return roles;
  }

  /** The candidates. */
  public Candidates candidates() {
    return candidates;
  }

  /** The interviews. */
  public Interviews interviews() {
    return interviews;
  }

  /** The transcripts. */
  public Transcripts transcripts() {
    return transcripts;
  }

  /** The supervisor's records. */
  public Supervisions supervisions() {
    return supervisions;
  }

  /** The evaluations. */
  public Evaluations evaluations() {
    return evaluations;
  }

  /** Where the recordings are. */
  public Recordings recordings() {
    return recordings;
  }

  /** What was understood when recordings were heard once more. */
  public SecondHearings secondHearings() {
    return secondHearings;
  }

  /** What was spent on interviews. */
  public Spendings spendings() {
    return spendings;
  }

  /** The accounts. */
  public Accounts accounts() {
    return accounts;
  }

  /** The jobs. */
  public Jobs jobs() {
    return jobs;
  }

  /** What the website assistant keeps. */
  public FrontDesk frontDesk() {
    return frontDesk;
  }

  /** Lets another process have the directory. Again changes nothing. */
  @Override
  public void close() {
    release(lock);
  }

  private static FileChannel lock(Path directory) {
    return Disk.trying(
        directory,
        () -> {
          Files.createDirectories(directory);
          FileChannel file = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          if (isTaken(file)) {
            file.close();
            throw new PortException(Kind.REFUSED, "the store " + directory + " is open in another process: only one may use it at a time");
          }
          return file;
        });
  }

  private static boolean isTaken(FileChannel file) throws IOException {
    try {
      Optional<FileLock> held = Optional.ofNullable(file.tryLock());
      return held.isEmpty();
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private static void release(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new PortException(Kind.UNAVAILABLE, "the lock of the store could not be released", e);
    }
  }
}
