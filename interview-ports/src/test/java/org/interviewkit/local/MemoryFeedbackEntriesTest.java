package org.interviewkit.local;

import org.interviewkit.contract.FeedbackEntriesContract;
import org.interviewkit.port.FeedbackEntries;

final class MemoryFeedbackEntriesTest implements FeedbackEntriesContract {

  private final FeedbackEntries kept = new MemoryFeedbackEntries();

  @Override
  public FeedbackEntries feedback() {
    return kept;
  }
}
