package org.interviewkit.reasoning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;

/** Asks a model for something in a shape, says once what was wrong if the answer cannot be used, and gives up after the second. */
final class Consultation {

  private final Reasoner reasoner;
  private final Reasoner.Purpose purpose;
  private final String name;
  private final String instructions;

  /** A consultation by the instructions of a name, a resource of this package. */
  Consultation(Reasoner reasoner, Reasoner.Purpose purpose, String name) {
    this.reasoner = reasoner;
    this.purpose = purpose;
    this.name = name;
    this.instructions = resource(rules(purpose)) + "\n\n" + resource(name + ".txt");
  }

  /**
   * Asks.
   *
   * @param reading makes a value of the answer and of who gave it; may throw {@link Unusable} and {@link InvalidInput}
   * @throws PortException if nothing usable comes back; {@code MALFORMED} after two answers that cannot be used
   */
  <T> T ask(Optional<InterviewId> interview, Map<String, Object> data, Map<String, Object> shape, Reading<T> reading) {
    Reasoner.Task task = new Reasoner.Task(purpose, interview, name, instructions, JsonWriter.write(data), shape);
    try {
      return read(reasoner.answer(task), shape, reading);
    } catch (Unusable e) {
      return askAgain(task, e, reading);
    }
  }

  private <T> T askAgain(Reasoner.Task task, Unusable first, Reading<T> reading) {
    Reasoner.Task repaired = task.adding("An earlier answer could not be used: " + first.getMessage() + ". Answer the whole task again, and avoid this mistake.");
    try {
      return read(reasoner.answer(repaired), task.shape(), reading);
    } catch (Unusable e) {
      throw new PortException(PortException.Kind.MALFORMED, name + ": two answers of the model cannot be used; in the second, " + e.getMessage());
    }
  }

  private static <T> T read(Reasoner.Answer answer, Map<String, Object> shape, Reading<T> reading) {
    Map<String, Object> object = JsonReader.object(answer.text());
    Shape.check("answer", object, shape);
    try {
      return reading.read(new Fields(object), answer.model());
    } catch (InvalidInput e) {
      throw new Unusable(String.valueOf(e.getMessage()));
    }
  }

  private static String rules(Reasoner.Purpose purpose) {
    return switch (purpose) {
      case PLANNING, WATCHING, EVALUATING, EXAMINING -> "rules.txt";
      case ANSWERING -> "visitor-rules.txt";
    };
  }

  private static String resource(String file) {
    try (InputStream in = Consultation.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the instructions " + file + " are missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a value of an answer. */
  @FunctionalInterface
  interface Reading<T> {

    /** Reads. */
    T read(Fields answer, String model);
  }
}
