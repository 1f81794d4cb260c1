package org.interviewkit.liberty.live;

import java.util.List;
import java.util.Optional;

/** A turn of the interviewer on its way to a client. Used behind a lock. */
final class SpokenTurn {

  private final String item;
  private final List<String> opening;
  private final Optional<String> before;
  private final StringBuilder words = new StringBuilder();
  private boolean finished;

  SpokenTurn(String item, List<String> opening, Optional<String> before) {
    this.item = item;
    this.opening = opening;
    this.before = before;
  }

  String item() {
    return item;
  }

  /** The messages that told of the turn first. */
  List<String> opening() {
    return opening;
  }

  /** The item it stands behind. */
  Optional<String> before() {
    return before;
  }

  String words() {
    return words.toString();
  }

  void add(String caption) {
    words.append(caption);
  }

  /** The turn has no more voice; whether that is news. */
  boolean finish() {
    boolean news = !finished;
    finished = true;
    return news;
  }
}
