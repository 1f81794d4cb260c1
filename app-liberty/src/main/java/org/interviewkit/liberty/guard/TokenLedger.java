package org.interviewkit.liberty.guard;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Reasoner;

/**
 * What models read and wrote since the server started: for each of the last {@value #KEPT} interviews, and for each purpose. Each evaluation's answer is
 * logged with the sum so far.
 */
public final class TokenLedger {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");
  private static final int KEPT = 1_000;

  private final Map<Reasoner.Purpose, Reasoner.Tokens> totals = new EnumMap<>(Reasoner.Purpose.class);

  private final Map<InterviewId, Reasoner.Tokens> spent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InterviewId, Reasoner.Tokens> eldest) {
          return size() > KEPT;
        }
      };

  /** What was spent on visitors of the website. */
  public synchronized Reasoner.Tokens onVisitors() {
    return totals.getOrDefault(Reasoner.Purpose.ANSWERING, new Reasoner.Tokens(0, 0));
  }

  /** What was spent on an interview, or empty when no model was asked. */
  public synchronized Optional<Reasoner.Tokens> of(InterviewId interview) {
    return Optional.ofNullable(spent.get(interview));
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

  private synchronized Reasoner.Tokens added(InterviewId interview, Reasoner.Tokens more) {
    return spent.merge(interview, more, Reasoner.Tokens::plus);
  }
}
