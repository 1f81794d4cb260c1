package org.interviewkit.domain.assistant;

import java.util.List;

/** What a ticket is about, as far as it can be read from free text. */
public enum Topic {
  /** An appointment. */
  APPOINTMENT("Terminvereinbarung"),
  /** Something does not work. */
  TECHNICAL("Technisches Problem"),
  /** An opinion. */
  FEEDBACK("Feedback"),
  /** Anything else. */
  OTHER("Sonstiges");

  private final String category;

  Topic(String category) {
    this.category = category;
  }

  /** The category it is kept under when the owner names no others. */
  public String category() {
    return category;
  }

  /** The category among the owner's: the one of this topic, or else the last, which stands for anything else. */
  public String among(List<String> categories) {
    return categories.stream().filter(category::equalsIgnoreCase).findFirst().orElseGet(() -> categories.get(categories.size() - 1));
  }
}
