package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.contract.StandInService.Asked;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.port.Reasoner;

/**
 * The mind behind a server of models that others wrote: such a server knows what requests and answers look like, and asks here what to say. What it was sent must have arrived as
 * it was meant, instructions and data apart. It answers as {@link ObedientModel} does.
 */
public final class Mind implements AutoCloseable {

  private final Map<String, Reasoner.Task> tasks = new ConcurrentHashMap<>();
  private final Json json;
  private final StandInService service;

  /** Reads and writes JSON; this module has no library for it. */
  public interface Json {
    /** An object. */
    Map<?, ?> read(String text);

    /** A value of maps, lists, strings and numbers. */
    String write(Object value);
  }

  /** A mind that has been asked nothing yet. */
  public Mind(Json json) {
    this.json = json;
    service = StandInService.answering(this::answer);
  }

  /** Where it is asked. */
  public URI at() {
    return service.at("/");
  }

  /** A reasoner whose tasks are known here: not every server passes on which shape an answer must have. */
  public Reasoner knowing(Reasoner remote) {
    return task -> {
      tasks.put(task.data(), task);
      return remote.answer(task);
    };
  }

  private Told answer(Asked asked) {
    Map<?, ?> question = json.read(asked.body());
    Reasoner.Task task = tasks.get(question.get("user").toString());
    assertTrue(task != null, () -> "the data of no task arrived: " + question);
    String system = question.get("system").toString();
    assertTrue(system.equals(task.instructions()) || system.startsWith(task.instructions() + "\n\nThe JSON schema of the answer:\n"), system);
    if (question.get("shape") instanceof Map<?, ?> shape) {
      assertEquals(json.read(json.write(task.shape())), shape);
    }
    return Told.whole(200, json.write(ObedientModel.answer(task.shape(), json.read(task.data()))));
  }

  /** Stops, and fails if something arrived in another way than it was meant. */
  @Override
  public void close() {
    service.close();
  }
}
