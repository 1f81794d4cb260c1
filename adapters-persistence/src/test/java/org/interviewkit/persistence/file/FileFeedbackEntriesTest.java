package org.interviewkit.persistence.file;

import org.interviewkit.contract.FeedbackEntriesContract;
import org.interviewkit.port.FeedbackEntries;

final class FileFeedbackEntriesTest extends OpenFileStore implements FeedbackEntriesContract {

  @Override
  public FeedbackEntries feedback() {
    return store().frontDesk().feedback();
  }
}
