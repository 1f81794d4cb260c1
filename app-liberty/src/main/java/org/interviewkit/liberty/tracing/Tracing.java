package org.interviewkit.liberty.tracing;

import java.util.function.Function;

/** Follows what is done, step by step, for whoever looks at traces. Safe for use by many threads. */
public interface Tracing {

  /** Follows nothing. */
  Tracing NONE =
      new Tracing() {
        @Override
        public boolean isUnderWay() {
          return false;
        }

        @Override
        public <T> T step(String name, Function<Notes, T> work) {
          return work.apply(Notes.NONE);
        }
      };

  /** Whether this thread is within a step that is followed. */
  boolean isUnderWay();

  /**
   * Does something as a step: of the one this thread is within, or of a trace of its own.
   *
   * @param name what is done; from us alone, never anybody's words
   * @param work is handed where to note what came of it
   */
  <T> T step(String name, Function<Notes, T> work);

  /** What is noted of a step. Of the names in the list of what may leave the server, and no others, the contents do. */
  interface Notes {

    /** Notes nothing. */
    Notes NONE =
        new Notes() {
          @Override
          public void note(String name, String word) {
            // nobody asked
          }

          @Override
          public void note(String name, long count) {
            // nobody asked
          }
        };

    /** Notes a word of ours. */
    void note(String name, String word);

    /** Notes a count. */
    void note(String name, long count);
  }
}
