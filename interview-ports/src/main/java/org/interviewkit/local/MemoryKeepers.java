package org.interviewkit.local;

import java.util.Optional;
import java.util.UUID;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.Node;
import org.interviewkit.port.Nodes;
import org.interviewkit.port.Store;

/** All keepers in memory: quick, and gone with the process. */
public final class MemoryKeepers {

  private MemoryKeepers() {}

  /** Everything of interviews but files. */
  public static Store store() {
    return new Store(
        new MemoryRoles(),
        new MemoryCandidates(),
        new MemoryInterviews(),
        new MemoryTranscripts(),
        new MemorySupervisions(),
        new MemoryEvaluations(),
        new MemoryRecordings(),
        new MemorySecondHearings(),
        new MemorySpendings(),
        new MemoryAccounts(),
        new MemoryJobs());
  }

  /** This process alone, under a name of its own. */
  public static Nodes noOtherNode() {
    return new Nodes(new Node("only-" + UUID.randomUUID(), Optional.empty()), new MemoryLeases(), new MemoryMessenger(), new MemoryErrands(), new MemoryPasses());
  }

  /** Everything of the website assistant. */
  public static FrontDesk frontDesk() {
    return new FrontDesk(new MemoryThreads(), new MemoryTickets(), new MemoryFeedbackEntries(), new MemoryLogEntries(), new MemoryShelfDocuments());
  }
}
