package org.interviewkit.domain.assistant;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What became of looking through the whole log.
 *
 * @param firstBroken the first number at which the log is not what was written: the entry was changed, is missing or cannot be read, or the one before was changed together
 *     with its hash; empty when the log is whole
 * @param head how far the log reaches, as its keeper says
 */
public record LogCheck(Optional<Long> firstBroken, LogHead head) {

  /** Gives the log page by page. */
  @FunctionalInterface
  public interface Pages {

    /** Entries after a number, lowest first; they end before one that cannot be read. Empty when there is none to give. */
    List<LogLink> after(long number);
  }

  /** Whether every entry is there as it was written. */
  public boolean whole() {
    return firstBroken.isEmpty();
  }

  /**
   * Looks through a log from its first entry to its last, as it stands in the end: entries may be added meanwhile. Holds one page in memory. That entries were cut off at
   * the end together with the keeper's own knowledge of them cannot be seen from the log itself: only by comparing its head with one that was kept elsewhere.
   *
   * @param heads how far the log reaches at this moment
   */
  public static LogCheck of(Pages pages, Supplier<LogHead> heads) {
    LogHead last = LogHead.NONE;
    while (true) {
      LogHead head = heads.get();
      List<LogLink> page = pages.after(last.number());
      for (LogLink link : page) {
        if (!link.follows(last)) {
          return new LogCheck(Optional.of(last.number() + 1), head);
        }
        last = link.head();
      }
      if (page.isEmpty()) {
        return new LogCheck(last.equals(head) ? Optional.empty() : Optional.of(mismatch(last, head)), head);
      }
    }
  }

  /** Where a chain that is whole in itself departs from what its keeper knows. */
  private static long mismatch(LogHead last, LogHead head) {
    return last.number() == head.number() ? last.number() : Math.min(last.number(), head.number()) + 1;
  }
}
