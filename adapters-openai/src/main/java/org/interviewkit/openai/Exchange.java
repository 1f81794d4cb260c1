package org.interviewkit.openai;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.interviewkit.port.Reasoner;

/** One request to the service and its answer, without a type of OpenAI's library. Internal; public only because the library may be loaded apart. */
public interface Exchange extends AutoCloseable {

  /**
   * Asks a model, on a rung of the ladder.
   *
   * @throws Failure if no answer comes
   */
  Reply ask(Dialect rung, String model, Reasoner.Task task);

  /**
   * The models the service says it has.
   *
   * @throws Failure if no answer comes
   */
  List<Listed> models();

  @Override
  void close();

  /**
   * An answer.
   *
   * @param text what the model wrote; may be empty
   * @param end how it ended
   * @param tokens what it cost; zeros if the service does not say
   */
  record Reply(String text, End end, Reasoner.Tokens tokens) {}

  /** How an answer ended. */
  enum End {
    /** The model was done. */
    DONE,
    /** It reached the limit of its length. */
    CUT_OFF,
    /** It declined, or what it wrote was filtered. */
    DECLINED
  }

  /**
   * A model of the service's list.
   *
   * @param id its name
   * @param shutdown the day it is switched off, if the service says so
   */
  record Listed(String id, Optional<LocalDate> shutdown) {}

  /** No answer came. Holds no word of what the service said but its code: what it says may repeat a key. */
  final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What failed. */
    public enum Cause {
      /** Nobody listens, or the connection broke. */
      UNREACHABLE,
      /** It took too long. */
      LATE,
      /** What came is none of the service's answers. */
      MALFORMED,
      /** The service answered with an error. */
      STATUS
    }

    private final Cause reason;
    private final int status;
    private final String code;

    /** A failure; status and code only for {@link Cause#STATUS}, otherwise 0 and empty. */
    public Failure(Cause reason, int status, String code) {
      super(reason + " " + status);
      this.reason = reason;
      this.status = status;
      this.code = code.matches("[a-z0-9_.-]{1,60}") ? code : "";
    }

    Cause reason() {
      return reason;
    }

    int status() {
      return status;
    }

    String code() {
      return code;
    }
  }
}
