package org.interviewkit.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.assistant.Feedback;

/** Keeps feedback; what is kept is never changed. */
public interface FeedbackEntries {

  /**
   * Keeps feedback. The same again changes nothing.
   *
   * @throws org.interviewkit.domain.Conflict if something else stands under its id
   */
  void add(Feedback feedback);

  /**
   * One page, newest first.
   *
   * @param after the last entry of the page before, or empty for the first page
   * @param limit most entries, 1–1,000
   */
  List<Feedback> list(Optional<Cursor> after, int limit);

  /** How many there are of each category; those of which there is none are left out. */
  Map<String, Long> counts();
}
