package org.interviewkit.liberty.guard;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Spendings;

/** What models read and wrote: for each purpose since the server started, and for each interview where that is kept. Each evaluation's answer is logged with the sum so far. */
public final class TokenLedger {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");

  private final Map<Reasoner.Purpose, Reasoner.Tokens> totals = new EnumMap<>(Reasoner.Purpose.class);
  private volatile Optional<Spendings> kept = Optional.empty();

  /** From now on keeps here what is spent on interviews. */
  public void keepIn(Spendings spendings) {
    kept = Optional.of(spendings);
  }

  /** What was spent on visitors of the website. */
  public synchronized Reasoner.Tokens onVisitors() {
    return totals.getOrDefault(Reasoner.Purpose.ANSWERING, new Reasoner.Tokens(0, 0));
  }

  /** What was spent on all answers, by what for. */
  public synchronized Map<Reasoner.Purpose, Reasoner.Tokens> totals() {
    return Map.copyOf(totals);
  }

  void add(Reasoner.Task task, Reasoner.Answer answer) {
    Reasoner.Tokens all = counted(task.purpose(), answer.tokens());
    if (task.purpose() == Reasoner.Purpose.ANSWERING) {
      log(System.Logger.Level.DEBUG, "visitors", answer, all);
    }
    task.interview()
        .ifPresent(
            interview -> {
              System.Logger.Level level = task.purpose() == Reasoner.Purpose.EVALUATING ? System.Logger.Level.INFO : System.Logger.Level.DEBUG;
              log(level, "interview " + interview, answer, added(interview, answer.tokens()));
            });
  }

  private static void log(System.Logger.Level level, String whom, Reasoner.Answer answer, Reasoner.Tokens sum) {
    LOG.log(level, "{0}: {1} read {2,number,#} tokens and wrote {3,number,#}; so far {4,number,#} and {5,number,#}", whom, answer.model(), answer.tokens().read(), answer.tokens().written(), sum.read(), sum.written());
  }

  private synchronized Reasoner.Tokens counted(Reasoner.Purpose purpose, Reasoner.Tokens more) {
    return totals.merge(purpose, more, Reasoner.Tokens::plus);
  }

  /** An answer that is there is not lost because its cost cannot be kept. */
  private Reasoner.Tokens added(InterviewId interview, Reasoner.Tokens more) {
    try {
      return kept.map(spendings -> spendings.add(interview, more)).orElse(more);
    } catch (PortException e) {
      LOG.log(System.Logger.Level.WARNING, "interview {0}: what a model read and wrote could not be counted: {1}", interview, e.getMessage());
      return more;
    }
  }
}
