package org.interviewkit.persistence;

import org.interviewkit.contract.FeedbackEntriesContract;
import org.interviewkit.port.FeedbackEntries;

final class JpaFeedbackEntriesTest extends OpenJpaStore implements FeedbackEntriesContract {

  @Override
  public FeedbackEntries feedback() {
    return store().frontDesk().feedback();
  }
}
