package org.interviewkit.local;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Spendings;

/** What was spent on interviews, in memory: gone with the process. */
public final class MemorySpendings implements Spendings {

  private final Map<InterviewId, Reasoner.Tokens> spent = new ConcurrentHashMap<>();

  @Override
  public Reasoner.Tokens add(InterviewId interview, Reasoner.Tokens more) {
    return spent.merge(interview, more, Reasoner.Tokens::plus);
  }

  @Override
  public Reasoner.Tokens of(InterviewId interview) {
    return spent.getOrDefault(interview, new Reasoner.Tokens(0, 0));
  }
}
