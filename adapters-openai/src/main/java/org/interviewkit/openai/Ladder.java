package org.interviewkit.openai;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.interviewkit.port.PortException;

/** Finds the highest rung a service understands, and stays on it. Safe for use by many threads: at worst, two look for it at once. */
final class Ladder {

  private static final List<Dialect> RUNGS = List.of(Dialect.RESPONSES, Dialect.CHAT_SCHEMA, Dialect.CHAT_OBJECT, Dialect.CHAT_PROMPT);

  /** What a service answers to a path or a member it does not know. */
  private static final Set<Integer> NOT_UNDERSTOOD = Set.of(400, 404, 405, 415, 422, 501);

  /** What has nothing to do with the rung. */
  private static final Set<String> ABOUT_SOMETHING_ELSE =
      Set.of("model_not_found", "invalid_model", "context_length_exceeded", "content_filter", "content_policy_violation", "invalid_api_key", "insufficient_quota");

  private volatile Dialect rung;
  private volatile boolean found;

  Ladder(Dialect dialect) {
    found = dialect != Dialect.AUTO;
    rung = found ? dialect : RUNGS.get(0);
  }

  /**
   * Asks on the rung found, or on one after the other until an answer comes.
   *
   * @param failed what a failure is to the caller
   */
  Exchange.Reply climbDown(Function<Dialect, Exchange.Reply> ask, Function<Exchange.Failure, PortException> failed) {
    int first = RUNGS.indexOf(rung);
    for (int at = first; ; at++) {
      try {
        Exchange.Reply reply = ask.apply(RUNGS.get(at));
        rung = RUNGS.get(at);
        found = true;
        return reply;
      } catch (Exchange.Failure e) {
        if (found || at + 1 == RUNGS.size() || !isAboutTheRung(e)) {
          throw failed.apply(e);
        }
      }
    }
  }

  private static boolean isAboutTheRung(Exchange.Failure failure) {
    return NOT_UNDERSTOOD.contains(failure.status()) && !ABOUT_SOMETHING_ELSE.contains(failure.code());
  }
}
