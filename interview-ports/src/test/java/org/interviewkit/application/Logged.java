package org.interviewkit.application;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a class writes to the log. */
final class Logged {

  private Logged() {}

  /** The lines a class writes while something is done, each after its level. */
  static List<String> by(Class<?> writer, Runnable what) {
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            lines.add(entry.getLevel() + " " + new SimpleFormatter().formatMessage(entry));
          }

          @Override
          public void flush() {
            // nothing is held back
          }

          @Override
          public void close() {
            // nothing is open
          }
        };
    Logger log = Logger.getLogger(writer.getName());
    log.addHandler(ear);
    try {
      what.run();
    } finally {
      log.removeHandler(ear);
    }
    return lines;
  }
}
