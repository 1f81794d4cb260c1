package org.interviewkit.openai.violations;

import com.openai.core.LogLevel;

/** Wrong: uses OpenAI's library outside the package that is loaded with it. */
final class ReasonerThatShowsItsLibrary {

  LogLevel level() {
    return LogLevel.OFF;
  }
}
