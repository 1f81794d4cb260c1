package org.interviewkit.liberty.tracing;

import java.util.List;
import java.util.function.Function;

/** Writes down what it is to follow. */
final class WrittenSteps implements Tracing {

  private final List<String> written;

  WrittenSteps(List<String> written) {
    this.written = written;
  }

  @Override
  public boolean isUnderWay() {
    return true;
  }

  @Override
  public <T> T step(String name, Function<Notes, T> work) {
    written.add(name);
    return work.apply(
        new Notes() {
          @Override
          public void note(String key, String word) {
            written.add(key + "=" + word);
          }

          @Override
          public void note(String key, long count) {
            written.add(key + "=" + count);
          }
        });
  }
}
