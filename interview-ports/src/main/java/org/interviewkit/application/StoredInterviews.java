package org.interviewkit.application;

import java.util.function.UnaryOperator;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Interviews;

/** Changes stored interviews although others may change them at the same time. */
final class StoredInterviews {

  private static final int ATTEMPTS = 5;

  private final Interviews interviews;

  StoredInterviews(Interviews interviews) {
    this.interviews = interviews;
  }

  Interview require(InterviewId id) {
    return interviews.find(id).orElseThrow(() -> new NotFound("interview", id));
  }

  /** Applies a transition to the interview as it stands; when somebody else was first, once more to what they left. A transition without change saves nothing. */
  Interview change(InterviewId id, UnaryOperator<Interview> transition) {
    for (int attempt = 1; ; attempt++) {
      Interview before = require(id);
      Interview after = transition.apply(before);
      if (after.equals(before)) {
        return before;
      }
      try {
        return interviews.save(after);
      } catch (Conflict stale) {
        if (attempt == ATTEMPTS) {
          throw stale;
        }
      }
    }
  }
}
