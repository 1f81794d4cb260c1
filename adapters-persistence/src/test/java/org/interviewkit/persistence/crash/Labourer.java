package org.interviewkit.persistence.crash;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.Worker;

/** A process that asks for jobs and never comes to the end of the first of them; says of each that it has begun it. */
public final class Labourer {

  static final String KIND = "labour";
  static final int JOBS = 12;
  static final int AT_ONCE = 3;

  private Labourer() {}

  /** Arguments: the kind of store, its directory. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
    try (StoreKind.Open store = StoreKind.valueOf(arguments[0]).join(Path.of(arguments[1]))) {
      Instant now = Clock.systemUTC().instant();
      for (int i = 0; i < JOBS; i++) {
        store.jobs().submit(KIND, "job " + i, now.minusSeconds(JOBS - i));
      }
      Worker worker = new Worker(KIND, AT_ONCE, job -> forever(job.subject(), out));
      store.jobs().begin(List.of(worker), Clock.systemUTC());
      forever("everything", out);
    }
  }

  private static Outcome forever(String what, PrintStream out) {
    out.println(what + ".");
    while (!out.checkError()) {
      // an end of the one who listens shows when something is said
      out.println("still at " + what + ".");
      LockSupport.parkNanos(1_000_000_000);
    }
    return new Outcome.Done();
  }
}
