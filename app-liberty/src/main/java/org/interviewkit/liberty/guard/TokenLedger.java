package org.interviewkit.liberty.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Reasoner;

/**
 * What models read and wrote since the server started: for each of the last {@value #KEPT} interviews, and for all visitors of the website together. Each evaluation's answer is
 * logged with the sum so far.
 */
public final class TokenLedger {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");
  private static final int KEPT = 1_000;

  private final Map<InterviewId, Reasoner.Tokens> spent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InterviewId, Reasoner.Tokens> eldest) {
          return size() > KEPT;
        }
      };

  private Reasoner.Tokens visitors = new Reasoner.Tokens(0, 0);

  /** What was spent on visitors of the website. */
  public synchronized Reasoner.Tokens onVisitors() {
    return visitors;
  }

  /** What was spent on an interview, or empty when no model was asked. */
  public synchronized Optional<Reasoner.Tokens> of(InterviewId interview) {
    return Optional.ofNullable(spent.get(interview));
  }

  void add(Reasoner.Task task, Reasoner.Answer answer) {
    if (task.purpose() == Reasoner.Purpose.ANSWERING) {
      log(System.Logger.Level.DEBUG, "visitors", answer, addedForVisitors(answer.tokens()));
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

  private synchronized Reasoner.Tokens addedForVisitors(Reasoner.Tokens more) {
    visitors = visitors.plus(more);
    return visitors;
  }

  private synchronized Reasoner.Tokens added(InterviewId interview, Reasoner.Tokens more) {
    return spent.merge(interview, more, Reasoner.Tokens::plus);
  }
}
