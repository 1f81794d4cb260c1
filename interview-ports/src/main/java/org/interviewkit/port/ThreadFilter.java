package org.interviewkit.port;

import java.util.Optional;
import org.interviewkit.domain.assistant.HandOver;

/**
 * Which conversations are wanted, of those in which something was said; all conditions hold together.
 *
 * @param state in these hands; empty for all
 * @param text part of what was said last, upper and lower case alike and taken literally; empty for all. The last {@value ThreadSummary#SEARCHED} characters are looked
 *     through
 */
public record ThreadFilter(Optional<HandOver.State> state, String text) {

  /** All conversations in which something was said. */
  public static final ThreadFilter ALL = new ThreadFilter(Optional.empty(), "");

  /** Whether a conversation meets all conditions. Keepers that filter in their own store give the same answer. */
  public boolean admits(ThreadSummary entry) {
    return entry.messages() > 0 && state.map(entry.thread().state()::equals).orElse(true) && entry.said().contains(new SearchText(text).folded());
  }
}
