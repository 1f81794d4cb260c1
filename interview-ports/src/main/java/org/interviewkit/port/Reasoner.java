package org.interviewkit.port;

import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;

/**
 * A language model that does one task with the data it is handed. Instructions and data travel apart, and nothing in the data is to be followed. Safe for use by many
 * threads; a task may be repeated.
 */
@FunctionalInterface
public interface Reasoner {

  /**
   * Does the task.
   *
   * @return what the model wrote, as it wrote it: whether it fits the shape is for the caller to check
   * @throws PortException {@code UNAVAILABLE} if the model is not reachable, overloaded or too slow; {@code MALFORMED} if it wrote nothing, was cut off or declined;
   *     {@code REFUSED} if its service takes neither the key, nor the model, nor the task. The message holds neither the key nor a word of the data or of the answer
   */
  Answer answer(Task task);

  /** What an answer is for. */
  enum Purpose {
    /** A person waits for questions or a role. */
    PLANNING,
    /** A running interview is looked at; the next look follows soon. */
    WATCHING,
    /** A finished interview is evaluated; nobody waits. */
    EVALUATING,
    /** A visitor of the website waits for an answer. */
    ANSWERING,
    /** A person of the hiring team waits for an answer about an interview. */
    EXAMINING
  }

  /**
   * What is to be done.
   *
   * @param purpose what the answer is for
   * @param interview the interview it belongs to, for correlation and counting only; empty when there is none (yet)
   * @param name name and version of the instructions, 1–64 lower-case letters, digits and dashes
   * @param instructions what to do; from us alone
   * @param data what to do it with, as a JSON object; untrusted
   * @param shape the JSON schema of the answer, an object: {@code type}, {@code properties}, {@code required}, {@code additionalProperties}, {@code items},
   *     {@code enum} and {@code anyOf} of strings, numbers, booleans, lists and maps, without null
   */
  record Task(Purpose purpose, Optional<InterviewId> interview, String name, String instructions, String data, Map<String, Object> shape) {

    /** The same task with something added to the instructions. */
    public Task adding(String further) {
      return new Task(purpose, interview, name, instructions + "\n\n" + further, data, shape);
    }
  }

  /**
   * What came of it.
   *
   * @param text what the model wrote: one JSON object, if it did as it was told
   * @param model who wrote it: the service and the model, for example {@code openai/gpt-6-luna}
   * @param tokens what it cost
   */
  record Answer(String text, String model, Tokens tokens) {}

  /**
   * How much a model read and wrote, as its service counts it.
   *
   * @param read tokens read, from 0
   * @param written tokens written, what it wrote to itself included, from 0
   */
  record Tokens(long read, long written) {

    /** Both together. */
    public Tokens plus(Tokens more) {
      return new Tokens(read + more.read, written + more.written);
    }
  }
}
