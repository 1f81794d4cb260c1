package org.interviewkit.local.listening;

/** What a candidate's message is. All but {@link #ANSWER} and the last three are cards of {@code remarks.txt}. */
public enum RemarkKind {
  /** An answer to the question, long or short. */
  ANSWER,
  /** Wants to end the interview. */
  STOP,
  /** Wants to speak to a person. */
  HUMAN,
  /** Asks who or what is interviewing. */
  MACHINE,
  /** Asks how long it takes. */
  DURATION,
  /** Asks who decides, who reads, what becomes of the data. */
  DECISION,
  /** Asks how the answer was. */
  FEEDBACK,
  /** Wants to hear the question again. */
  REPEAT,
  /** Does not understand the question. */
  REPHRASE,
  /** Needs a moment. */
  PAUSE,
  /** Does not want to answer. */
  SKIP,
  /** Does not know, or has not done it. */
  DONTKNOW,
  /** Is nervous or worries about the language. */
  NERVOUS,
  /** Has trouble with the device or the connection. */
  TECHNICAL,
  /** Asks what may be told as an answer. */
  CLARIFY,
  /** Says hello. */
  GREETING,
  /** Says thanks or yes, and nothing else. */
  THANKS,
  /** Speaks of something else. */
  OFFTOPIC,
  /** Gives orders to the machine. */
  INJECTION,
  /** Insults. */
  ABUSE,
  /** Asks something about the role. */
  COUNTER_QUESTION,
  /** Holds no words. */
  GIBBERISH;

  /** Whether it says nothing about the question. */
  public boolean isBeside() {
    return switch (this) {
      case OFFTOPIC, INJECTION, ABUSE, GIBBERISH -> true;
      default -> false;
    };
  }
}
