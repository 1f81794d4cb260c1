package org.interviewkit.liberty.metrics;

import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;

/** Measures a reasoner: how long it takes, and how often it fails. */
public final class MeasuredReasoner implements Reasoner {

  private final Reasoner reasoner;
  private final Measurements measurements;

  /** Stands before a reasoner. */
  public MeasuredReasoner(Reasoner reasoner, Measurements measurements) {
    this.reasoner = reasoner;
    this.measurements = measurements;
  }

  @Override
  public Answer answer(Task task) {
    long start = measurements.now();
    try {
      Answer answer = reasoner.answer(task);
      measurements.models().answered(task.purpose(), measurements.since(start));
      return answer;
    } catch (PortException e) {
      measurements.models().failed(task.purpose(), e.kind(), measurements.since(start));
      throw e;
    }
  }
}
