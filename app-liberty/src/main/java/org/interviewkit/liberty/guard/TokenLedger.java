package org.interviewkit.liberty.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Reasoner;

/** What models read and wrote for each interview since the server started; of the last {@value #KEPT} interviews. Each evaluation's answer is logged with the sum so far. */
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

  /** What was spent on an interview, or empty when no model was asked. */
  public synchronized Optional<Reasoner.Tokens> of(InterviewId interview) {
    return Optional.ofNullable(spent.get(interview));
  }

  void add(InterviewId interview, Reasoner.Purpose purpose, Reasoner.Answer answer) {
    Reasoner.Tokens sum = added(interview, answer.tokens());
    System.Logger.Level level = purpose == Reasoner.Purpose.EVALUATING ? System.Logger.Level.INFO : System.Logger.Level.DEBUG;
    LOG.log(level, "interview {0}: {1} read {2,number,#} tokens and wrote {3,number,#}; so far {4,number,#} and {5,number,#}", interview, answer.model(), answer.tokens().read(), answer.tokens().written(), sum.read(), sum.written());
  }

  private synchronized Reasoner.Tokens added(InterviewId interview, Reasoner.Tokens more) {
    return spent.merge(interview, more, Reasoner.Tokens::plus);
  }
}
