package org.interviewkit.liberty.tracing;

import java.util.Locale;
import org.interviewkit.port.Reasoner;

/** Follows what is asked of a reasoner: what for, which model answered, and what it cost. */
public final class TracedReasoner implements Reasoner {

  private final Reasoner reasoner;
  private final Tracing tracing;

  /** Stands before a reasoner. */
  public TracedReasoner(Reasoner reasoner, Tracing tracing) {
    this.reasoner = reasoner;
    this.tracing = tracing;
  }

  @Override
  public Answer answer(Task task) {
    String purpose = task.purpose().name().toLowerCase(Locale.ROOT);
    return tracing.step(
        "model " + purpose,
        notes -> {
          notes.note("gen_ai.operation.name", purpose);
          Answer answer = reasoner.answer(task);
          notes.note("gen_ai.response.model", answer.model());
          notes.note("gen_ai.usage.input_tokens", answer.tokens().read());
          notes.note("gen_ai.usage.output_tokens", answer.tokens().written());
          return answer;
        });
  }
}
