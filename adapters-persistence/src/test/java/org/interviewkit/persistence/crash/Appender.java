package org.interviewkit.persistence.crash;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.TranscriptFixtures;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Transcripts;

/** A process that appends turns to several interviews at once until it is killed, and says of each turn that it was kept: {@code <interview> <position>.} */
public final class Appender {

  static final int INTERVIEWS = 4;

  private Appender() {}

  /** Arguments: the kind of store, its directory. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
    try (StoreKind.Open store = StoreKind.valueOf(arguments[0]).open(Path.of(arguments[1]))) {
      ExecutorService threads = Executors.newFixedThreadPool(INTERVIEWS);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < INTERVIEWS; i++) {
        int number = i;
        running.add(threads.submit(() -> append(store.transcripts(), number, out)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
  }

  static InterviewId interview(int number) {
    return InterviewFixtures.id("crash " + number);
  }

  private static void append(Transcripts transcripts, int number, PrintStream out) {
    int position = transcripts.readAfter(interview(number), 0).size();
    while (!out.checkError()) {
      position++;
      transcripts.append(interview(number), TranscriptFixtures.turn(position));
      out.println(number + " " + position + ".");
    }
  }
}
