package org.interviewkit.domain.assistant;

import java.util.Arrays;

/** What the assistant says of its own when a conversation changes hands. Kept as the rule of what it says, so the rules' names never change. */
public enum Announcement {
  /** That a person was asked for. */
  ASKED("person-asked", "the visitor asks for a person"),
  /** Who has the conversation now. */
  JOINED("person-joined", "a person has taken the conversation over"),
  /** That the person has left and that it answers again. */
  LEFT("person-left", "the person has given the conversation back"),
  /** That it answers again because the visitor does not want to wait. */
  WITHDRAWN("person-withdrawn", "the visitor does not want to wait for a person"),
  /** That nobody was free, and that there could be a ticket. */
  NOBODY_FREE("nobody-free", "nobody was free");

  private final String rule;
  private final String reason;

  Announcement(String rule, String reason) {
    this.rule = rule;
    this.reason = reason;
  }

  /** The rule it is kept under. */
  public String rule() {
    return rule;
  }

  /** Why it is said, in plain English. */
  public String reason() {
    return reason;
  }

  /** Whether a message is one of these, rather than an answer to somebody. */
  public static boolean isOne(Message message) {
    return Arrays.stream(values()).anyMatch(one -> one.isSaidBy(message));
  }

  /** Whether a message is this one. */
  public boolean isSaidBy(Message message) {
    return message.outcome().map(outcome -> outcome.routing().rule()).filter(rule::equals).isPresent();
  }
}
